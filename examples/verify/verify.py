#!/usr/bin/env python3
"""Checks an exported record of Plenum: python3 verify.py RECORD.zip [--key KEY] [--witness KEY] [--receipt FILE] [--json]

Written from docs/specification/record.md alone and with nothing but Python's own library, so that whoever doubts the one
program has another. Exit: 0 whole, 4 something was changed, 2 not a record or not understood.
"""

import argparse
import base64
import binascii
import difflib
import hashlib
import json
import os
import re
import struct
import sys
import zipfile
import zlib

import ed25519

WIDTH = 256
HASH = 32
MAX_SAFE = 2**53 - 1
MAX_ENTRY = 65_535
MAX_DEPTH = 64
MAX_NOTE = 100_000
MAX_FILE = 256 * 1024 * 1024
MAX_FAULTS = 10_000


class NotARecord(Exception):
    """The input is no zip and no folder."""


class Unreadable(Exception):
    """A part is not what the specification says it is."""


# --- files -----------------------------------------------------------------------------------------------------------


class Folder:
    def __init__(self, root):
        self.root = root
        self.paths = []
        for folder, _, names in os.walk(root):
            for name in names:
                self.paths.append(os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/"))

    def read(self, path):
        with open(os.path.join(self.root, *path.split("/")), "rb") as file:
            return file.read()


class Zip:
    def __init__(self, path):
        try:
            self.zip = zipfile.ZipFile(path)
        except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise NotARecord(str(error)) from error
        self.paths = [name for name in self.zip.namelist() if not name.endswith("/")]
        self.refuse_more(path)

    def refuse_more(self, path):
        """Bytes before the first file or behind the directory would be seen by one program and not by another."""
        with open(path, "rb") as file:
            file.seek(-22 - len(self.zip.comment), os.SEEK_END)
            ends = file.read(4) == b"PK\x05\x06"
        if not ends or not any(info.header_offset == 0 for info in self.zip.infolist()):
            raise NotARecord("there is more in the file than the zip")

    def read(self, path):
        if self.zip.getinfo(path).file_size > MAX_FILE:
            raise Unreadable(path)
        return self.zip.read(path)


TORN = (Unreadable, OSError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error, struct.error, ValueError)


# --- hashes ----------------------------------------------------------------------------------------------------------


def sha256(data):
    return hashlib.sha256(data).digest()


def leaf_hash(entry):
    return sha256(b"\x00" + entry)


def node_hash(left, right):
    return sha256(b"\x01" + left + right)


def roots_at(leaves, sizes):
    """The roots of the first so many leaves, for several sizes in one walk along the tree's right edge."""
    wanted, edge, roots = set(sizes), [], {0: sha256(b"")}
    for count, leaf in enumerate(leaves, 1):
        edge.append(leaf)
        whole = count
        while whole % 2 == 0:
            right = edge.pop()
            edge.append(node_hash(edge.pop(), right))
            whole //= 2
        if count in wanted:
            root = edge[-1]
            for left in reversed(edge[:-1]):
                root = node_hash(left, root)
            roots[count] = root
    return roots


def root_of(hashes):
    """The root over hashes of equal rank: RFC 6962 splits at the largest power of two below their number."""
    if len(hashes) == 0:
        return sha256(b"")
    while len(hashes) > 1:
        # Level by level: the odd one at the end goes up as it is, which comes to the same tree.
        joined = [node_hash(hashes[i], hashes[i + 1]) for i in range(0, len(hashes) - 1, 2)]
        hashes = joined + hashes[len(joined) * 2 :]
    return hashes[0]


def levels_of(leaves):
    levels = [leaves]
    while len(levels[-1]) >= WIDTH:
        below = levels[-1]
        levels.append([root_of(below[i : i + WIDTH]) for i in range(0, len(below) - WIDTH + 1, WIDTH)])
    return levels


# --- canonical JSON --------------------------------------------------------------------------------------------------


def no_constant(name):
    raise ValueError(name)


def parse_json(data):
    return json.loads(data.decode("utf-8"), parse_constant=no_constant)


ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def canonical_string(text):
    escaped = re.sub(r'["\\\x00-\x1f]', lambda found: ESCAPES.get(found[0]) or "\\u%04x" % ord(found[0]), text)
    return '"' + escaped + '"'


def canonical_number(value):
    """As ECMAScript writes it: the shortest digits, plain from 1e-6 up to 1e21."""
    if abs(value) > MAX_SAFE or value != value:
        raise ValueError("a number that is not kept exactly")
    if isinstance(value, int):
        return str(value)
    if value == int(value):
        return str(int(value))
    sign = "-" if value < 0 else ""
    mantissa, _, exponent = repr(abs(value)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    point = len(whole) + int(exponent or 0)
    digits = whole + fraction
    point -= len(digits) - len(digits.lstrip("0"))
    digits = digits.strip("0")
    if 0 < point < len(digits):
        return sign + digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    return sign + digits[0] + ("." + digits[1:] if len(digits) > 1 else "") + "e%+d" % (point - 1)


def canonical(value, depth=0):
    if depth > MAX_DEPTH:
        raise ValueError("nested too deep")
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, str):
        return canonical_string(value)
    if isinstance(value, (int, float)):
        return canonical_number(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(item, depth + 1) for item in value) + "]"
    # UTF-16 in big-endian order sorts as its code units do.
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    return "{" + ",".join(canonical_string(name) + ":" + canonical(value[name], depth + 1) for name in names) + "}"


TEXTS = ("at", "actor", "stream", "type")
MEMBERS = {"v", "number", "data", *TEXTS}


def is_integer(value):
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= MAX_SAFE


def parse_entry(leaf):
    """The entry of these bytes, and whether they are its canonical form. Unreadable where they are no entry."""
    try:
        entry = parse_json(leaf)
    except (ValueError, RecursionError) as error:
        raise Unreadable(str(error)) from error
    if not isinstance(entry, dict) or not MEMBERS <= set(entry):
        raise Unreadable("members")
    if not all(isinstance(entry[name], str) for name in TEXTS):
        raise Unreadable("texts")
    if not is_integer(entry["v"]) or not is_integer(entry["number"]):
        raise Unreadable("integers")
    try:
        exact = set(entry) == MEMBERS and canonical(entry).encode("utf-8") == leaf and len(leaf) <= MAX_ENTRY
    except (ValueError, OverflowError):
        exact = False
    return entry, exact


# --- signed notes ----------------------------------------------------------------------------------------------------


def from_base64(text):
    """Only what base64 writes itself: bits set in the padding are refused."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Unreadable("base64") from error
    if base64.b64encode(data).decode() != text:
        raise Unreadable("base64")
    return data


class Key:
    """A verifier key: of a log (type 1), or of a witness (type 4)."""

    def __init__(self, text, kind=1):
        match = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+(\S+)", text)
        if not match:
            raise Unreadable("key")
        typed = from_base64(match[3])
        self.name, self.id, self.public = match[1], bytes.fromhex(match[2]), typed[1:]
        known = sha256(self.name.encode("utf-8") + b"\n" + typed)[:4]
        if len(typed) != 33 or typed[0] != kind or known != self.id:
            raise Unreadable("key")


class Checkpoint:
    """A signed note whose text is a checkpoint; `signed` where a known key of the log's name signed it."""

    def __init__(self, note, keys, witnesses=()):
        text, parted, rest = note.rpartition("\n\n")
        if not parted or not note.endswith("\n") or len(note) > MAX_NOTE:
            raise Unreadable("note")
        text += "\n"
        signers = check_signatures(rest[:-1].split("\n"), text.encode("utf-8"), keys)
        lines = text.split("\n")
        if len(lines) < 4 or not lines[0] or not re.fullmatch(r"0|[1-9][0-9]{0,15}", lines[1]):
            raise Unreadable("checkpoint")
        self.origin, self.size, self.root = lines[0], int(lines[1]), from_base64(lines[2])
        if len(self.root) != HASH or self.size > MAX_SAFE:
            raise Unreadable("checkpoint")
        self.signed = self.origin in signers
        self.cosigners, self.wrong = check_cosignatures(rest[:-1].split("\n"), text, witnesses)
        self.file = ""
        self.head = False


def check_signatures(lines, text, keys):
    """Names of the known keys that signed; none where one of their signatures is wrong."""
    signers = set()
    spoiled = False
    for line in lines:
        match = re.fullmatch(r"— (\S+) (\S+)", line)
        if not match:
            raise Unreadable("signature")
        data = from_base64(match[2])
        if len(data) < 5:
            raise Unreadable("signature")
        for key in keys:
            if key.name == match[1] and key.id == data[:4]:
                spoiled = spoiled or not ed25519.verify(key.public, text, data[4:])
                signers.add(key.name)
                break
    return set() if spoiled else signers


def check_cosignatures(lines, text, witnesses):
    """Names of the known witnesses whose cosignature is right, and of those whose is wrong."""
    right, wrong = set(), set()
    for line in lines:
        name, data = re.fullmatch(r"— (\S+) (\S+)", line).groups()
        data = from_base64(data)
        for key in witnesses:
            if key.name != name or key.id != data[:4]:
                continue
            # Eight bytes of time, then the signature over a header, the time and the checkpoint's text.
            time = int.from_bytes(data[4:12], "big")
            signed = ("cosignature/v1\ntime %d\n%s" % (time, text)).encode("utf-8")
            fits = len(data) == 76 and time <= MAX_SAFE and ed25519.verify(key.public, signed, data[12:])
            (right if fits else wrong).add(name)
    return right, wrong


class Receipt:
    """A tlog-proof: the position, the proof of inclusion, and the note that it leads to."""

    def __init__(self, data):
        head, parted, self.note = data.decode("utf-8").partition("\n\n")
        lines = head.split("\n")
        if lines[1:2] and lines[1].startswith("extra "):
            lines.pop(1)
        match = re.fullmatch(r"index (0|[1-9][0-9]{0,15})", lines[1]) if len(lines) > 1 else None
        if not parted or lines[0] != "c2sp.org/tlog-proof@v1" or not match or len(lines) > 66:
            raise Unreadable("receipt")
        self.index = int(match[1])
        self.hashes = [from_base64(line) for line in lines[2:]]

    def root(self, leaf, size):
        """The root that the proof leads to from this leaf, None where it has not the length that the size asks for."""
        at, last, joined = self.index, size - 1, leaf
        for beside in self.hashes:
            if last == 0:
                return None
            if at % 2 == 1 or at == last:
                joined = node_hash(beside, joined)
                while at % 2 == 0 and at != 0:
                    at, last = at // 2, last // 2
            else:
                joined = node_hash(joined, beside)
            at, last = at // 2, last // 2
        return joined if last == 0 else None


# --- the check -------------------------------------------------------------------------------------------------------


def number_path(n):
    groups = ["%03d" % (n % 1000)]
    while n >= 1000:
        n //= 1000
        groups.insert(0, "x%03d" % (n % 1000))
    return "/".join(groups)


def tile_path(kind, n, width):
    return "tile/%s/%s%s" % (kind, number_path(n), "" if width == WIDTH else ".p/%d" % width)


def row_paths(kind, count):
    return [tile_path(kind, n, min(WIDTH, count - n * WIDTH)) for n in range((count + WIDTH - 1) // WIDTH)]


BUNDLE = re.compile(r"tile/entries/((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\.p/[0-9]{1,3})?")


class Check:
    def __init__(self, files, trusted, receipts=(), witnesses=()):
        self.files = files
        self.witnesses = witnesses
        self.receipts = receipts
        self.paths = set(files.paths)
        self.trusted = trusted
        self.faults = []
        self.last_number = {}
        self.commitments = set()
        self.named = {}

    def report(self, at, code, message):
        if len(self.faults) < MAX_FAULTS:
            self.faults.append({"at": at, "code": code, "message": message})

    def read(self, path, at=0):
        """None where the file is missing or unreadable, which is reported."""
        if path not in self.paths:
            self.report(at, "missing", "%s is missing." % path)
            return None
        try:
            return self.files.read(path)
        except TORN:
            self.report(at, "hash-mismatch", "%s cannot be read." % path)
            return None

    def run(self):
        seen = set()
        for path in self.files.paths:
            if path in seen:
                self.report(0, "not-in-tree", "%s is there more than once." % path)
            seen.add(path)
        checkpoints = self.read_checkpoints()
        heads = [one for one in checkpoints if one.head] or checkpoints[-1:]
        # A forged checkpoint may claim any size: no more is looked for than some bundles past those that are there.
        claimed = heads[0].size if heads else 0
        size = min(claimed, (sum(1 for path in self.paths if BUNDLE.fullmatch(path)) + 1000) * WIDTH)
        leaves = self.read_entries(size)
        stored = self.read_tiles(size if heads else len(leaves), leaves)
        tree = self.compare(leaves, stored, checkpoints)
        expected = set(row_paths("entries", size))
        for level, hashes in enumerate(levels_of(tree)):
            expected.update(row_paths(level, len(hashes)))
            if level > 0:
                self.check_level(level, hashes)
        for path in sorted(self.paths - expected):
            if path.startswith("tile/") and not path.endswith("/"):
                self.report(size, "not-in-tree", "%s is outside the tree that the checkpoint signs." % path)
        roots = roots_at(tree, [one.size for one in checkpoints])
        for one in checkpoints:
            if one.signed and roots.get(one.size) != one.root:
                self.report(one.size, "not-in-tree", "The first %d entries do not give the root in %s." % (one.size, one.file))
        for path in self.receipts:
            self.check_receipt(path, leaves)
        self.check_attachments()
        self.check_personal()
        self.faults.sort(key=lambda fault: fault["at"])
        return {
            "entries": len(leaves),
            "streams": len(self.last_number),
            "checkpoints": len(checkpoints),
            "ok": not self.faults,
            "faults": self.faults,
        }

    def read_keys(self):
        data = self.read("keys.json")
        if data is None:
            return []
        try:
            value = parse_json(data)
            keys = [Key(text) for text in value["keys"]]
            if not keys or any(key.name != value["log"] for key in keys):
                raise Unreadable("keys")
            return keys
        except (Unreadable, ValueError, KeyError, TypeError, RecursionError):
            self.report(0, "bad-signature", "The public keys in keys.json cannot be read.")
            return []

    def read_checkpoints(self):
        own = self.read_keys()
        keys = self.keys = self.trusted or own
        notes = [("checkpoints.jsonl", note) for note in self.read_lines("checkpoints.jsonl")]
        head = self.read("checkpoint")
        if head is not None:
            notes.append(("checkpoint", head.decode("utf-8", "replace")))
        found = []
        for file, note in notes:
            try:
                one = Checkpoint(note if isinstance(note, str) else "", keys, self.witnesses)
            except (Unreadable, UnicodeError):
                self.report(0, "bad-signature", "The checkpoint in %s cannot be read." % file)
                continue
            one.file, one.head = file, file == "checkpoint"
            expected = keys[0].name if keys else (found[0].origin if found else one.origin)
            if one.origin != expected:
                self.report(one.size, "bad-signature", "The checkpoint in %s is of the log %s, not %s." % (file, one.origin, expected))
            if not one.signed:
                self.report(one.size, "bad-signature", "The checkpoint of %d entries (%s) has no right signature of a known key." % (one.size, file))
            for name in sorted(one.wrong):
                self.report(one.size, "bad-signature", "The checkpoint of %d entries (%s) has a wrong cosignature of %s." % (one.size, file, name))
            found.append(one)
        seen = set().union(*(one.cosigners for one in found if one.signed))
        for key in self.witnesses:
            if key.name not in seen:
                self.report(0, "bad-signature", "The witness %s cosigned no checkpoint of this record." % key.name)
        return sorted(found, key=lambda one: one.size)

    def read_lines(self, path):
        """The JSON values of a file that may be missing; None for a line that is none."""
        data = self.read(path) if path in self.paths else None
        lines = (data or b"").split(b"\n")
        if lines[-1] == b"":
            lines.pop()
        values = []
        for line in lines:
            try:
                values.append(parse_json(line))
            except (ValueError, RecursionError):
                values.append(None)
        return values

    def read_entries(self, size):
        bundles = dict(enumerate(row_paths("entries", size)))
        expected = set(bundles.values())
        for path in sorted(self.paths):
            match = BUNDLE.fullmatch(path)
            if match:
                n = int(re.sub(r"[x/]", "", match[1]))
                if n not in bundles or (bundles[n] not in self.paths and path not in expected):
                    bundles[n] = path
        leaves = []
        for n in sorted(bundles):
            data = self.read(bundles[n], n * WIDTH)
            at = 0
            while data is not None and at < len(data):
                end = at + 2 + int.from_bytes(data[at : at + 2], "big")
                if at + 2 > len(data) or end > len(data):
                    self.report(len(leaves), "hash-mismatch", "%s does not end where an entry ends." % bundles[n])
                    break
                self.see(data[at + 2 : end], len(leaves))
                leaves.append(leaf_hash(data[at + 2 : end]))
                at = end
        return leaves

    def see(self, leaf, at):
        try:
            entry, exact = parse_entry(leaf)
        except Unreadable:
            self.report(at, "hash-mismatch", "Entry %d cannot be read as an entry." % at)
            return
        if exact:
            self.gather(entry["data"], at)
        else:
            self.report(at, "hash-mismatch", "Entry %d is not in canonical form." % at)
        stream, number = entry["stream"], entry["number"]
        due = self.last_number.get(stream, 0) + 1
        if number != due:
            code = "missing" if number > due else "out-of-order"
            self.report(at, code, "Entry %d: stream %s has number %d where %d is due." % (at, stream, number, due))
        self.last_number[stream] = max(due - 1, number)

    def gather(self, data, at):
        """Commitments, and the attachments that the entry names."""
        waiting = [data]
        while waiting:
            value = waiting.pop()
            if isinstance(value, list):
                waiting.extend(value)
            elif isinstance(value, dict):
                if list(value) == ["commitment"] and is_hash(value["commitment"]):
                    self.commitments.add(value["commitment"])
                for name in ("sha256", "hash"):
                    if is_hash(value.get(name)):
                        self.named.setdefault(value[name], at)
                waiting.extend(value.values())

    def read_tiles(self, size, leaves):
        """Level 0 as the tiles have it; where one is missing or torn, the hashes of the entries stand in."""
        stored = []
        for n, path in enumerate(row_paths(0, size)):
            width = min(WIDTH, size - n * WIDTH)
            data = self.read(path, n * WIDTH)
            if data is not None and len(data) != width * HASH:
                self.report(n * WIDTH, "hash-mismatch", "%s has not %d hashes." % (path, width))
                data = None
            if data is None:
                stored.extend(leaves[n * WIDTH : n * WIDTH + width])
            else:
                stored.extend(data[i : i + HASH] for i in range(0, len(data), HASH))
        return stored

    def compare(self, leaves, stored, checkpoints):
        """Reports how entries and level 0 differ, and gives the leaf hashes that are to be believed."""
        if leaves == stored:
            return leaves
        signed = [one for one in checkpoints if one.signed][-1:]
        if signed and signed[0].size == len(leaves) and root_of(leaves) == signed[0].root:
            for n, path in enumerate(row_paths(0, len(stored))):
                if leaves[n * WIDTH : (n + 1) * WIDTH] != stored[n * WIDTH : (n + 1) * WIDTH]:
                    self.report(n * WIDTH, "hash-mismatch", "The hashes in %s are not those of its entries." % path)
            return leaves
        there, kept = set(leaves), set(stored)
        for kind, a1, a2, b1, b2 in difflib.SequenceMatcher(None, stored, leaves, autojunk=False).get_opcodes():
            if kind == "equal":
                continue
            lost, new = list(range(a1, a2)), list(range(b1, b2))
            while lost and new and stored[lost[0]] not in there and leaves[new[0]] not in kept:
                self.report(lost.pop(0), "hash-mismatch", "Entry %d is not what was written." % new.pop(0))
            for at in lost:
                moved = stored[at] in there
                self.report(at, "out-of-order" if moved else "missing", "Entry %d %s." % (at, "was moved" if moved else "was taken out"))
            for at in new:
                if leaves[at] not in kept or leaves.count(leaves[at]) > stored.count(leaves[at]):
                    self.report(at, "not-in-tree", "The entry at position %d is not in the tree: it was put in." % at)
        return stored

    def check_level(self, level, hashes):
        span = WIDTH**level
        for n, path in enumerate(row_paths(level, len(hashes))):
            data = self.read(path, n * WIDTH * span)
            if data is not None and data != b"".join(hashes[n * WIDTH : (n + 1) * WIDTH]):
                self.report(n * WIDTH * span, "hash-mismatch", "The hashes in %s are not those of the level below." % path)

    def check_receipt(self, path, leaves):
        """The entry must be that of the receipt, and the record must give the receipt's root where it reaches so far."""
        try:
            with open(path, "rb") as file:
                receipt = Receipt(file.read())
            checkpoint = Checkpoint(receipt.note, self.keys)
        except (Unreadable, UnicodeError, OSError):
            self.report(0, "bad-signature", "%s cannot be read as a receipt." % path)
            return
        at, size = receipt.index, checkpoint.size
        if not checkpoint.signed:
            self.report(at, "bad-signature", "The receipt %s has no right signature of a known key." % path)
        elif at >= min(size, len(leaves)):
            self.report(at, "missing", "The record ends before entry %d, of which %s is the receipt." % (at, path))
        elif receipt.root(leaves[at], size) != checkpoint.root:
            self.report(at, "hash-mismatch", "Entry %d is not the one of which %s is the receipt." % (at, path))
        elif size <= len(leaves) and roots_at(leaves, [size])[size] != checkpoint.root:
            self.report(size, "not-in-tree", "The first %d entries do not give the root in %s." % (size, path))

    def check_attachments(self):
        for name, at in self.named.items():
            if "attachment/" + name not in self.paths:
                self.report(at, "missing", "Entry %d names attachment/%s, which is missing." % (at, name))
        for path in sorted(self.paths):
            if path.startswith("attachment/") and not path.endswith("/"):
                data = self.read(path)
                if data is not None and sha256(data).hex() != path[len("attachment/") :]:
                    self.report(0, "hash-mismatch", "%s has not the hash that is its name." % path)

    def check_personal(self):
        for index, line in enumerate(self.read_lines("personal.jsonl")):
            try:
                commitment, text = line["commitment"], line["text"].encode("utf-8")
                right = sha256(from_hex(line["salt"]) + text).hex() == commitment
            except (Unreadable, ValueError, KeyError, TypeError, AttributeError):
                right, commitment = False, None
            if not right:
                self.report(0, "hash-mismatch", "personal.jsonl, line %d: not the text of its commitment." % (index + 1))
            elif commitment not in self.commitments:
                self.report(0, "not-in-tree", "personal.jsonl, line %d: no entry has this commitment." % (index + 1))


def is_hash(value):
    return isinstance(value, str) and re.fullmatch(r"[0-9a-f]{64}", value) is not None


def from_hex(text):
    if not re.fullmatch(r"([0-9a-f]{2})*", text):
        raise Unreadable("hex")
    return bytes.fromhex(text)


# --- the command -----------------------------------------------------------------------------------------------------


def verify(path, trusted, receipts, witnesses):
    """What `plenum verify --json` prints of a record, and the exit code."""
    try:
        files = Folder(path) if os.path.isdir(path) else Zip(path)
    except NotARecord as error:
        return {"errors": [{"code": "not-a-record", "message": str(error), "file": path}]}, 2
    found = Check(files, trusted, receipts, witnesses).run()
    return found, 0 if found["ok"] else 4


def show(path, found):
    if "errors" in found:
        print("%s: not a record (%s)" % (path, found["errors"][0]["message"]), file=sys.stderr)
    elif found["ok"]:
        print("ok: %(entries)d entries, %(streams)d streams, %(checkpoints)d checkpoints" % found)
    else:
        for fault in found["faults"]:
            print("%8d  %s  %s" % (fault["at"], fault["code"], fault["message"]))


def main():
    arguments = argparse.ArgumentParser(description="Checks an exported record of Plenum.")
    arguments.add_argument("records", nargs="+", metavar="RECORD", help="a zip, or the folder that it unpacks to")
    arguments.add_argument("--key", action="append", default=[], help="the log's key, from somewhere else than the file")
    arguments.add_argument("--witness", action="append", default=[], metavar="KEY", help="a witness that must have cosigned the record")
    arguments.add_argument("--receipt", action="append", default=[], metavar="FILE", help="a receipt that somebody kept (*.tlog-proof)")
    arguments.add_argument("--json", action="store_true", help="one JSON document for each record, on a line of its own")
    asked = arguments.parse_args()
    try:
        trusted = [Key(text) for text in asked.key]
        witnesses = [Key(text, 4) for text in asked.witness]
    except Unreadable:
        arguments.error("--key and --witness take NAME+ID+BASE64")
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    codes = []
    for path in asked.records:
        found, code = verify(path, trusted, asked.receipt, witnesses)
        codes.append(code)
        if asked.json:
            print(json.dumps(found, ensure_ascii=False))
        else:
            show(path, found)
    return next(code for code in (2, 4, 0) if code in codes)


if __name__ == "__main__":
    sys.exit(main())
