import type { Command } from 'commander';
import { addKFactorsCommand } from './quick/kfactors.ts';
import { addReachCommand } from './quick/reach.ts';
import { addWidthsCommand } from './quick/widths.ts';
import { addXsecCommand } from './quick/xsec.ts';
import { addYieldCommand } from './quick/yield.ts';

/** Quick looks: one number or a small table, without a card. */
export function addQuickCommands(program: Command): void {
  addWidthsCommand(program);
  addXsecCommand(program);
  addYieldCommand(program);
  addReachCommand(program);
  addKFactorsCommand(program);
}
