import { createCipheriv, randomBytes, scrypt } from 'node:crypto';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { Decrypter, Encrypter, type Recipient, Stanza } from 'age-encryption';
import { machineMessages, SaidError } from '../machine-message.ts';

/** Characters that a passphrase of a backup has at least: whoever finds the file may try as often as they like. */
export const PASSPHRASE_MINIMUM = 12;

export class WrongPassphraseError extends SaidError {
  constructor() {
    super(machineMessages.wrongPassphrase());
    this.name = 'WrongPassphraseError';
  }
}

const derive = promisify<string, Uint8Array, number, object, Buffer>(scrypt);
const LABEL = 'age-encryption.org/v1/scrypt';
/** 2^17 rounds: half a second and 128 MB, beside the thread that answers requests. */
const LOG_ROUNDS = 17;

const prepared = (passphrase: string): string => passphrase.normalize('NFC');

/** The scrypt recipient of age (C2SP), derived in another thread: keying goes on while a backup is sealed. */
const passphraseRecipient = (passphrase: string): Recipient => ({
  async wrapFileKey(fileKey) {
    const salt = randomBytes(16);
    const cost = { N: 2 ** LOG_ROUNDS, r: 8, p: 1, maxmem: 2 ** (LOG_ROUNDS + 11) };
    const key = await derive(prepared(passphrase), Buffer.concat([Buffer.from(LABEL), salt]), 32, cost);
    const cipher = createCipheriv('chacha20-poly1305', key, Buffer.alloc(12), { authTagLength: 16 });
    const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
    return [new Stanza(['scrypt', salt.toString('base64').replace(/=+$/, ''), String(LOG_ROUNDS)], body)];
  },
});

const asWeb = (stream: Readable) => Readable.toWeb(stream) as ReadableStream<Uint8Array>;

/** The stream as an age file that the passphrase opens, here or with any age program. */
export async function seal(stream: Readable, passphrase: string): Promise<Readable> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(passphraseRecipient(passphrase));
  return Readable.fromWeb((await encrypter.encrypt(asWeb(stream))) as never);
}

/** What was sealed. The stream fails, or this throws, with WrongPassphraseError where it is another passphrase or another file. */
export async function unseal(stream: Readable, passphrase: string): Promise<Readable> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(prepared(passphrase));
  try {
    return Readable.fromWeb((await decrypter.decrypt(asWeb(stream))) as never);
  } catch (cause) {
    throw Object.assign(new WrongPassphraseError(), { cause });
  }
}
