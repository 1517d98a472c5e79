import { DOMParser, type Document } from '@xmldom/xmldom';
import { SaxesParser } from 'saxes';

/** Where a part of a file stops being XML; line and column count from 1. */
export interface XmlPlace {
  /** `word/styles.xml`; empty where the file is a single XML document. */
  readonly part: string;
  readonly line: number;
  readonly column: number;
}

/** A part that is no well-formed XML; the message is the parser's reason. */
export class BrokenXml extends Error {
  readonly place: XmlPlace;
  constructor(reason: string, place: XmlPlace) {
    super(reason);
    this.place = place;
  }
}

/** A parser that throws `BrokenXml` at the first fault of this part. */
export function xmlParser(part: string): SaxesParser {
  const parser = new SaxesParser({ position: true });
  parser.on('error', ({ message }) => {
    const { line, column } = parser;
    throw new BrokenXml(message.replace(/^\d+:\d+: /, ''), { part, line, column: column + 1 });
  });
  return parser;
}

/** A character that stands for one that was lost before is no fault of the XML. */
const HARMLESS = /replacement character/;

/** The document of a part. @throws BrokenXml at its first fault; nothing is printed */
export function parseXml(xml: string, part: string): Document {
  let fault: BrokenXml | null = null;
  const parser = new DOMParser({
    onError: (_level, reason, { locator }) => {
      if (HARMLESS.test(reason)) return;
      const place = { part, line: locator?.lineNumber ?? 1, column: locator?.columnNumber ?? 1 };
      fault = new BrokenXml(reason.split('\n')[0]!, place);
      throw fault;
    },
  });
  try {
    return parser.parseFromString(xml, 'text/xml');
  } catch (error) {
    // Whoever builds a tree knows only which tag the fault is near; whoever reads letter by letter knows the letter.
    xmlParser(part).write(xml).close();
    throw fault ?? error;
  }
}
