import { strToU8, unzipSync, zipSync } from "fflate";
import { filesMessages } from "./messages";
import { damaged, FileRefusal } from "./refusal";
import { parseXml, type XmlElement } from "./xml";

/** Unpacked megabytes beyond which a workbook is refused: it would not fit in a browser tab, or is a zip bomb. */
const LARGEST_WORKBOOK = 512;

/** The parts of an .xlsx file. Names are compared without case, as the Open Packaging Conventions say. */
export class WorkbookPackage {
  private readonly parts: Map<string, { name: string; bytes: Uint8Array }>;
  private readonly trees = new Map<string, XmlElement>();

  private constructor(parts: Map<string, { name: string; bytes: Uint8Array }>) {
    this.parts = parts;
  }

  static empty(): WorkbookPackage {
    return new WorkbookPackage(new Map());
  }

  /** Opens a file, or refuses with a sentence that says what it is and what to do. */
  static open(bytes: Uint8Array): WorkbookPackage {
    refuseOtherFormats(bytes);
    const parts = new Map<string, { name: string; bytes: Uint8Array }>();
    let unpacked = 0;
    let entries: Record<string, Uint8Array>;
    try {
      entries = unzipSync(bytes, {
        filter(entry) {
          unpacked += entry.originalSize;
          const megabytes = Math.ceil(unpacked / 1e6);
          if (megabytes > LARGEST_WORKBOOK) {
            throw new FileRefusal("too-large", filesMessages.tooLarge(megabytes, LARGEST_WORKBOOK));
          }
          return !entry.name.endsWith("/");
        },
      });
    } catch (error) {
      if (error instanceof FileRefusal) throw error;
      throw damaged("the file", error instanceof Error ? error.message : String(error));
    }
    for (const [name, content] of Object.entries(entries)) {
      const path = name.replace(/\\/g, "/").replace(/^\//, "");
      parts.set(path.toLowerCase(), { name: path, bytes: content });
    }
    const opened = new WorkbookPackage(parts);
    opened.refuseOtherPackages();
    return opened;
  }

  names(): string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  has(path: string): boolean {
    return this.parts.has(path.toLowerCase());
  }

  bytes(path: string): Uint8Array {
    const part = this.parts.get(path.toLowerCase());
    if (!part) throw damaged(path, filesMessages.missingPart);
    return part.bytes;
  }

  /** The part's text, a byte order mark kept so that an untouched beginning stays untouched. */
  text(path: string): string {
    return decode(this.bytes(path), path);
  }

  tree(path: string): XmlElement {
    const key = path.toLowerCase();
    const known = this.trees.get(key);
    if (known) return known;
    const tree = parseXml(this.text(path), path);
    this.trees.set(key, tree);
    return tree;
  }

  write(path: string, content: string | Uint8Array): void {
    const key = path.toLowerCase();
    const name = this.parts.get(key)?.name ?? path;
    this.trees.delete(key);
    this.parts.set(key, { name, bytes: typeof content === "string" ? encode(content) : content });
  }

  remove(path: string): void {
    this.trees.delete(path.toLowerCase());
    this.parts.delete(path.toLowerCase());
  }

  /** A new .xlsx file. The entries' dates are fixed, as Excel's own are, so that equal parts give equal files. */
  zip(): Uint8Array {
    const entries: Record<string, Uint8Array> = {};
    for (const part of this.parts.values()) entries[part.name] = part.bytes;
    return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 6 });
  }

  private refuseOtherPackages(): void {
    if (this.has("[Content_Types].xml")) {
      const types = this.text("[Content_Types].xml");
      if (
        /spreadsheetml\.(sheet|template)\.main\+xml|ms-excel\.(sheet|template|addin)\.macroEnabled\.main/i.test(types)
      )
        return;
      // Asked second: SheetJS names the binary type in every .xlsx it writes, as a default that no part uses.
      if (types.includes("application/vnd.ms-excel.sheet.binary")) {
        throw new FileRefusal("old-format", filesMessages.binaryFormat);
      }
    } else if (this.has("mimetype")) {
      throw new FileRefusal("old-format", filesMessages.openDocument);
    }
    throw new FileRefusal("not-a-workbook", filesMessages.notAWorkbook);
  }
}

function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileRefusal("not-a-workbook", filesMessages.empty);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const directory = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
    throw directory.includes("EncryptedPackage")
      ? new FileRefusal("encrypted", filesMessages.encrypted)
      : new FileRefusal("old-format", filesMessages.oldFormat);
  }
  const looksLikeText = !bytes.subarray(0, 1000).includes(0);
  throw new FileRefusal("not-a-workbook", looksLikeText ? filesMessages.textFile : filesMessages.notAWorkbook);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((value, index) => bytes[index] === value);
}

function decode(bytes: Uint8Array, path: string): string {
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? "utf-16le"
    : startsWith(bytes, [0xfe, 0xff])
      ? "utf-16be"
      : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged(path, filesMessages.notUtf8);
  }
}

/** Parts are written as UTF-8, so one that came as UTF-16 must not go on saying so. */
function encode(text: string): Uint8Array {
  return strToU8(text.replace(/^(\ufeff?<\?xml[^>]*encoding=["'])utf-16(["'])/i, "$1UTF-8$2"));
}
