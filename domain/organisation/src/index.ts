export * from './account.ts';
export * from './acts/act.ts';
export type { BodyAct, BodyActName, BodyContext, PostLine } from './acts/body-act.ts';
export type { PersonAct, PersonActName, PersonContext } from './acts/person-act.ts';
export type { TreeAct, TreeContext } from './acts/tree-act.ts';
export * from './body.ts';
export * from './body-decider.ts';
export * from './body-events.ts';
export * from './decider.ts';
export * from './events.ts';
export * from './import-events.ts';
export * from './installation/index.ts';
export * from './limits.ts';
export { foldedText, nameOrderKey, searchBeginnings, searchWords } from './name-order.ts';
export { organisationLimits } from './organisation-limits.ts';
export * from './organisation-nouns.ts';
export * from './organisation-wording.ts';
export * from './password-rule.ts';
export * from './person.ts';
export * from './person-decider.ts';
export * from './person-events.ts';
export * from './reach.ts';
export { loginTaken } from './refusal.ts';
export * from './sheet/import-plan.ts';
export * from './sheet/person-sheet.ts';
export * from './sheet/post-sheet.ts';
export {
  type Column,
  cellDate,
  cellWord,
  readSheet,
  type SheetFault,
  type SheetLine,
  type SheetRow,
} from './sheet/sheet.ts';
export * from './sheet/unit-sheet.ts';
export * from './tree-events.ts';
export * from './unit.ts';
export * from './unit-tree.ts';
export * from './wording.ts';
