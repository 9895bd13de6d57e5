import type { Command } from 'commander';
import { nearestName } from '../../../src/catalog/nearest.ts';
import { annihilationProcesses } from '../../../src/pipeline/annihilation.ts';
import { bosonMethods } from '../../../src/pipeline/boson-bremsstrahlung.ts';
import { InputError } from '../../../src/records/index.ts';
import { formatAnswer, type QuickAnswer } from '../../quick-output.ts';
import { addQuickOptions } from './options.ts';
import { annihilationAnswer } from './xsec-annihilation.ts';
import { bremsstrahlungAnswer, methods } from './xsec-bremsstrahlung.ts';
import type { XsecOptions } from './xsec-options.ts';
import { primakoffAnswer } from './xsec-primakoff.ts';

interface Process {
  answer(options: XsecOptions): QuickAnswer | Promise<QuickAnswer>;
  /** Options that not all processes have. */
  readonly own: readonly (keyof XsecOptions)[];
}

const processes: Readonly<Record<string, Process>> = {
  bremsstrahlung: {
    answer: bremsstrahlungAnswer,
    own: ['search', 'mass', 'method', 'energy', 'evaluations', 'iterations', 'seed', 'workers', 'state'],
  },
  annihilation: {
    answer: annihilationAnswer,
    own: ['process', 'sqrtS', 'positronEnergy', 'cosTheta', 'photonEnergy', 'epsilon', 'mass', 'search'],
  },
  primakoff: { answer: primakoffAnswer, own: ['energy', 'search'] },
};

export function addXsecCommand(program: Command): void {
  addQuickOptions(
    program
      .command('xsec')
      .argument('<process>', Object.keys(processes).join(' or '))
      .description('cross section of lepton bremsstrahlung, e+ e- annihilation or the Primakoff effect')
      .option('--search <id>', 'beam, target and window of bremsstrahlung; energy of annihilation; target')
      .option('--portal <id>', 'a portal', 'dark-axion')
      .option('--mass <quantity>', 'a bare virtual photon (photon-dark-photon: a dark photon) of this mass')
      .option('--angle <x>', 'radian, with --energy; annihilation: cos(theta*)')
      .option(
        '--method <name>',
        `bremsstrahlung: ${methods.join(' or ')}; of a single boson: ${bosonMethods.join(', ')}`,
      )
      .option(
        '--energy <quantity>',
        'bremsstrahlung: differential, at this missing energy; Primakoff: photon',
      )
      .option('--evaluations <n>', 'Monte Carlo: evaluations per iteration', '200000')
      .option('--iterations <n>', 'Monte Carlo: iterations that count', '10')
      .option('--seed <n>', 'Monte Carlo: seed', '1')
      .option('--workers <n>', 'Monte Carlo: worker threads; the result does not depend on it', '1')
      .option('--state <file>', 'Monte Carlo: keep the state here after each iteration, and go on from it')
      .option('--process <name>', `annihilation: ${Object.keys(annihilationProcesses).join(', ')}`)
      .option('--sqrt-s <quantity>', 'annihilation: energy in the centre of mass')
      .option('--positron-energy <quantity>', 'annihilation: energy of a positron on an electron at rest')
      .option('--cos-theta <from,to>', 'annihilation: angles to the beam in the centre of mass')
      .option('--photon-energy <from,to>', 'annihilation: photon energies in the centre of mass')
      .option('--epsilon <x>', 'annihilation, photon-dark-photon: kinetic mixing'),
  )
    .addHelpText(
      'after',
      `
Examples:
  darkreach xsec bremsstrahlung --portal dark-axion --search na64e --set m_gammaD='10 MeV' --set g='1 /GeV'
  darkreach xsec bremsstrahlung --search na64e --set m_gammaD='10 MeV' --method monte-carlo --workers 2
  darkreach xsec bremsstrahlung --search ldmx --mass '100 MeV' --energy '7 GeV' --angle 0.02
  darkreach xsec bremsstrahlung --portal boson --search na64e --set kind=S --set m_X='10 MeV' --method ww
  darkreach xsec primakoff --portal alp --search na64e --set m_a='10 MeV' --set g_agamma='1e-3 /GeV' --energy '80 GeV'
  darkreach xsec annihilation --portal alp --set m_a='1 GeV' --set g_agamma='1e-3 /GeV' --search babar --cos-theta -0.4,0.6
  darkreach xsec annihilation --set m_gammaD='10 MeV' --positron-energy '550 MeV' --angle 0.5
  darkreach xsec annihilation --process photon-dark-photon --mass '1 GeV' --epsilon 1e-3 --sqrt-s '10.58 GeV'`,
    )
    .action(async (name: string, options: XsecOptions, command: Command) => {
      const chosen = processOf(name);
      refuseForeignOptions(name, command);
      const answer = await chosen.answer(options);
      process.stdout.write(formatAnswer(answer, options.json === true));
    });
}

function processOf(name: string): Process {
  if (Object.hasOwn(processes, name)) return processes[name]!;
  const known = Object.keys(processes);
  throw new InputError([
    {
      message: `unknown process "${name}"`,
      expected: known.join(' or '),
      suggestion: nearestName(name, known),
    },
  ]);
}

/** @throws InputError for options of other processes, which would be ignored */
function refuseForeignOptions(name: string, command: Command): void {
  const { own } = processes[name]!;
  const all = new Set(Object.values(processes).flatMap((each) => each.own));
  const problems = [...all]
    .filter((option) => !own.includes(option) && command.getOptionValueSource(option) === 'cli')
    .map((option) => {
      const others = Object.keys(processes).filter((other) => processes[other]!.own.includes(option));
      const written = option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return {
        message: `--${written} is for xsec ${others.join(' or ')}`,
        expected: 'an option of this process',
      };
    });
  if (problems.length > 0) throw new InputError(problems);
}
