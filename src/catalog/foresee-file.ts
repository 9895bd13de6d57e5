import { parseQuantity, QuantityError } from '../physics/units.ts';
import { InputError, type InputProblem } from '../records/errors.ts';
import type { MesonTable } from '../records/meson-flux.ts';
import { type ForeseeTableNames, readForeseeTable } from './foresee-table.ts';
import type { MesonOutline } from './meson-outline.ts';
import type { Registered } from './registry.ts';

/** A text in the format of FORESEE that a card includes, called as its file; problems are added, none thrown. */
export function foreseeFile(file: string, text: string, problems: InputProblem[]): Registered<MesonTable>[] {
  try {
    return [registered(file, readForeseeTable(text, file, namesOf(file, text)))];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return [];
  }
}

/** The same without its rows. */
export function foreseeOutline(file: string, text: string): Registered<MesonOutline>[] {
  const pdg = pdgOf(file, text);
  const species = pdg === undefined ? [] : [{ pdg, name: `PDG ${pdg}` }];
  return [registered(file, { id: file, species })];
}

function registered<Value>(file: string, value: Value): Registered<Value> {
  return { id: file, aliases: [], origin: { kind: 'file', position: { file, line: 1, column: 1 } }, value };
}

/**
 * What the columns do not say: from comments ("# energy: 13 TeV", "# pid: 221", "# references: arXiv:..., ..."), or else
 * from the name of the file as FORESEE has it ("EPOSLHC_14TeV_221.txt").
 *
 * @throws InputError where neither says the energy
 */
function namesOf(file: string, text: string): ForeseeTableNames {
  const { energy: named } = fileName(file);
  const pdg = pdgOf(file, text);
  const written = commentOf(text, 'energy');
  const given = written?.value ?? named;
  const refuse = (message: string) =>
    new InputError([
      {
        position: { file, line: written?.line ?? 1, column: 1 },
        message,
        expected: 'sqrt(s) in a line "# energy: 13 TeV", or 13TeV in the name of the file',
      },
    ]);
  if (given === undefined) throw refuse('the table does not say which energy it is at');
  const references = commentOf(text, 'references')?.value.split(/[,\s]+/) ?? [];
  return {
    ...{ id: file, name: pdg === undefined ? file : `PDG ${pdg}`, energy: energyOf(given, refuse) },
    ...(pdg === undefined ? {} : { pdg }),
    references,
  };
}

function pdgOf(file: string, text: string): number | undefined {
  const given = commentOf(text, 'pid')?.value ?? fileName(file).pdg;
  return given === undefined ? undefined : Number(given);
}

function energyOf(given: string, refuse: (message: string) => InputError): number {
  try {
    const energy = parseQuantity(given, 'energy');
    if (energy > 0) return energy;
  } catch (error) {
    if (!(error instanceof QuantityError)) throw error;
  }
  throw refuse(`"${given.slice(0, 60)}" is no energy`);
}

/** The text of a comment "# key: text". */
function commentOf(text: string, key: string): { readonly value: string; readonly line: number } | undefined {
  const found = new RegExp(`^[ \\t]*#[ \\t]*${key}:[ \\t]*(\\S.*?)[ \\t]*\\r?$`, 'm').exec(text);
  if (found === null) return undefined;
  return { value: found[1]!, line: text.slice(0, found.index).split('\n').length };
}

/** "13TeV" and a last "_221" of a name. */
function fileName(file: string): { readonly energy?: string | undefined; readonly pdg?: string | undefined } {
  const name = file.split(/[\\/]/).at(-1)!;
  return {
    energy: /(?:^|[_-])(\d+(?:\.\d+)?TeV)(?=[_.-]|$)/.exec(name)?.[1]?.replace('TeV', ' TeV'),
    pdg: /_(-?\d+)\.[^.]*$/.exec(name)?.[1],
  };
}
