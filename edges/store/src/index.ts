export type { Announcement, Listener } from './announce.ts';
export { CommitUnknownError } from './appender.ts';
export { type Attachment, keepAttachment, MAX_ATTACHMENT_BYTES, readAttachment } from './attachment.ts';
export { askPassphrase } from './backup/ask-passphrase.ts';
export { backUpFolder } from './backup/back-up-folder.ts';
export { NewerBackupError } from './backup/load-backup.ts';
export { NotABackupError } from './backup/manifest.ts';
export { openBackup } from './backup/read-backup.ts';
export { FolderNotEmptyError, type Loaded, loadIntoEmpty } from './backup/restore-backup.ts';
export { PASSPHRASE_MINIMUM, WrongPassphraseError } from './backup/seal.ts';
export { type Backup, writeBackup } from './backup/write-backup.ts';
export {
  consistencyProof,
  type HoldText,
  holdSigning,
  keepCosignature,
  readHolds,
  readNewestCosignatures,
  releaseSigning,
} from './cosignature.ts';
export { type Database, type DatabaseOptions, openDatabase } from './database.ts';
export type { Outcome, Performance, Transaction } from './decide-all.ts';
export { DiskFullError, refuseWhenDiskIsFull, startReserve } from './disk-floor.ts';
export { DataFolderInUseError } from './embedded/postgres.ts';
export { type ExportOptions, exportRecord, NothingSignedError } from './export-record.ts';
export { listen } from './listen.ts';
export { loadStream } from './load-stream.ts';
export { machineMessages, machineSaid, type Said, SaidError } from './machine-message.ts';
export { type Migration, migrate } from './migrate.ts';
export { perform } from './perform.ts';
export { performTogether, type TogetherDone, type TogetherPart } from './perform-together.ts';
export { erasePersonal } from './personal-text.ts';
export { type EntryQuery, type ListedEntry, readEntries } from './read-entries.ts';
export { NotAnExportError, type OpenExport, readExport } from './read-export.ts';
export { type Projection, rebuild } from './rebuild.ts';
export { latestCheckpoint, type PublishedCheckpoint, receipt } from './receipt.ts';
export { type Sequencer, startSequencer } from './sequencer.ts';
export { sha256 } from './sha256.ts';
export { RecordDisagreesError, signingFaultText } from './signing-fault.ts';
export { checkSignature, openSigningKey } from './signing-key.ts';
export { type OnStep, type Step, steps } from './step.ts';
export { openStore, type Store } from './store.ts';
export type { StoredEvent } from './stored-event.ts';
export { type VerifyFileOptions, verifyFile } from './verify-file.ts';
export { openWitnessFolder, type WitnessFolder, WitnessFolderError } from './witness/witness-folder.ts';
export { type RunningWitness, startWitness } from './witness/witness-server.ts';
