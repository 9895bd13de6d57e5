import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

const daemons = ['/usr/sbin/munged', '/usr/sbin/slurmctld', '/usr/sbin/slurmd', '/usr/bin/sbatch'];
/** Continuous integration sets this: there a missing Slurm is a failure, elsewhere a reason to skip. */
const isRequired = process.env['DARKREACH_SLURM'] === 'required';
const missing = daemons.filter((file) => !existsSync(file));
const isRoot = process.getuid?.() === 0;

export const hasSlurm = isRequired || (missing.length === 0 && isRoot);
if (!hasSlurm) {
  const why =
    missing.length > 0 ? `no ${missing.join(', ')} (slurm-wlm, munge)` : 'its daemons start as root alone';
  console.warn(`${why}: the tests under Slurm are skipped`);
}

/** A Slurm of its own with the nodes n1 and n2, of one slot each, on this machine. */
export interface Cluster {
  /** Runs a command of Slurm and gives what it prints. */
  slurm(tool: string, ...args: string[]): string;
  stop(): Promise<void>;
}

export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'darkreach-slurm-'));
  const configuration = join(folder, 'slurm.conf');
  const children: ChildProcess[] = [];
  const daemon = (program: string, ...args: string[]) =>
    children.push(
      spawn(program, args, { stdio: 'ignore', env: { ...process.env, SLURM_CONF: configuration } }),
    );
  // Also when the tests end before they could stop it.
  const killAll = () => children.forEach((child) => void child.kill('SIGKILL'));
  process.once('exit', killAll);
  const slurm = (tool: string, ...args: string[]) =>
    execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  // For the programs that tests start, too.
  process.env['SLURM_CONF'] = configuration;
  const stop = async () => {
    if (children.every(({ exitCode }) => exitCode === null)) await emptyQueue(slurm).catch(() => {});
    await Promise.all(children.reverse().map(ended));
    process.off('exit', killAll);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  // A socket of munge is for all users, and the key beside it for this one.
  chmodSync(folder, 0o755);
  try {
    for (const name of ['state', 'spool-n1', 'spool-n2']) mkdirSync(join(folder, name));
    writeFileSync(configuration, configurationText(folder, await freePorts(3)));
    writeFileSync(join(folder, 'munge.key'), randomBytes(1024), { mode: 0o600 });
    daemon('/usr/sbin/munged', '--foreground', ...mungeOptions(folder));
    await until(() => existsSync(join(folder, 'munge.socket')), 'munged');
    daemon('/usr/sbin/slurmctld', '-D');
    for (const node of ['n1', 'n2']) daemon('/usr/sbin/slurmd', '-D', '-N', node);
    await until(() => /^idle\s+idle\s*$/.test(slurm('sinfo', '--noheader', '-N', '--format=%T')), 'nodes');
  } catch (error) {
    const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));
    const texts = logs.map((name) => `${name}:\n${readFileSync(join(folder, name), 'utf8').slice(-1000)}`);
    await stop();
    throw new Error(`${error}\n${texts.join('\n')}`);
  }
  return { slurm, stop };
}

function mungeOptions(folder: string): readonly string[] {
  const files = { 'key-file': 'munge.key', socket: 'munge.socket', 'log-file': 'munged.log' };
  const others = { 'pid-file': 'munged.pid', 'seed-file': 'munged.seed' };
  return Object.entries({ ...files, ...others }).map(([name, file]) => `--${name}=${join(folder, file)}`);
}

/** Quick to start, kill and requeue; no accounting, as on many small clusters. */
function configurationText(folder: string, [control, first, second]: readonly number[]): string {
  const host = hostname().split('.')[0];
  const node = `NodeHostname=${host} NodeAddr=127.0.0.1 CPUs=1 RealMemory=500`;
  return `ClusterName=test
SlurmctldHost=${host}(127.0.0.1)
SlurmctldPort=${control}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=${folder}/munge.socket,cred_expire=5
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool-%n
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd-%n.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd-%n.log
SlurmdParameters=config_overrides
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
KillWait=1
SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=0,bf_interval=1
NodeName=n1 Port=${first} ${node}
NodeName=n2 Port=${second} ${node}
PartitionName=main Nodes=n1,n2 Default=YES State=UP
`;
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports: number[] = [];
  for (const server of servers) {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    if (typeof address === 'object' && address !== null) ports.push(address.port);
  }
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

/** So that no task outlives the daemon that watches it. */
async function emptyQueue(slurm: Cluster['slurm']): Promise<void> {
  slurm('scancel', '--user=root', '--signal=KILL', '--full');
  slurm('scancel', '--user=root');
  await until(() => slurm('squeue', '--noheader').trim() === '', 'queue to be empty');
}

function ended(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const end = new Promise((done) => child.once('close', done));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 3000);
  return end.finally(() => clearTimeout(force));
}

/** Waits until something holds; what fails meanwhile does not hold yet. */
export async function until(holds: () => boolean, what: string, seconds = 40): Promise<void> {
  for (const end = Date.now() + 1000 * seconds; Date.now() < end; ) {
    try {
      if (holds()) return;
    } catch {
      // A daemon that does not listen yet.
    }
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`waited ${seconds} s for ${what}`);
}
