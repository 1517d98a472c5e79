/** Commands about a machine and its data folder; the others are about files alone. */
const machineCommands = ['backup', 'restore', 'witness'] as const;
export type MachineCommand = (typeof machineCommands)[number];

export const machineCommandOf = (args: readonly string[]): MachineCommand | null =>
  machineCommands.find((name) => name === args[0]) ?? null;
