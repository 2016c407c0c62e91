#!/usr/bin/env python3
"""A second verifier of case bundles, written from docs/ledger-format.md and the standards it names.

It shares no code with verify-ledger.jar and needs nothing but Python 3. It prints what verify-ledger.jar prints with
--lines, so that two programs can be compared:

    python3 verify_bundle.py [--key name+id+key]... BUNDLE.zip
"""
import base64
import binascii
import hashlib
import json
import re
import sys
import zipfile
from datetime import datetime, timezone

MOST_FILES, LARGEST_FILE, MOST_BYTES = 100_000, 32 << 20, 1 << 30
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*")
UUID = rb"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
SUBJECT = re.compile(rb'"subject":"' + UUID + rb'"')
SEALED = re.compile(rb'\{"\$s":1,"kid":"' + UUID + rb'"')
COLUMNS = ("agg", "ev", "pt", "rev", "seq", "ts", "type")
KINDS = ("checkpoint", "cosignature", "fork", "root", "tile", "leaf", "entry", "row", "payload", "metadata", "missing",
         "order", "time")
LEEWAY = 60


class Unusable(Exception):
    """Bytes that are not in their prescribed form."""


# Ed25519, RFC 8032, 5.1

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def plus(a, b):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = a, b
    e, f = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    g, h = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    i, j, k, m = f - e, h - g, h + g, f + e
    return i * j % P, k * m % P, j * k % P, i * m % P


def times(factor, point):
    result = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            result = plus(result, point)
        point, factor = plus(point, point), factor >> 1
    return result


def same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def point(encoded):
    number = int.from_bytes(encoded, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed(key, message, signature):
    if len(signature) != 64:
        return False
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= ORDER:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    return same(times(s, BASE), plus(r, times(h, a)))


# Merkle trees, RFC 9162, 2.1

def leaf_hash(entry):
    return hashlib.sha256(b"\0" + entry).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def tree_hash(hashes):
    if not hashes:
        return hashlib.sha256().digest()
    if len(hashes) == 1:
        return hashes[0]
    k = 1 << (len(hashes) - 1).bit_length() - 1
    return node(tree_hash(hashes[:k]), tree_hash(hashes[k:]))


def root_from_inclusion(index, size, leaf, path):
    """The root that a path leads to; None if its length is wrong (2.1.3.2)."""
    if not 0 <= index < size:
        return None
    fn, sn, r = index, size - 1, leaf
    for p in path:
        if sn == 0:
            return None
        if fn & 1 or fn == sn:
            r = node(p, r)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node(r, p)
        fn, sn = fn >> 1, sn >> 1
    return r if sn == 0 else None


def consistent(first, second, path, first_root, second_root):
    """2.1.4.2, for 0 < first < second."""
    if not path:
        return False
    if first & (first - 1) == 0:
        path = [first_root] + path
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for c in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node(c, fr), node(c, sr)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == first_root and sr == second_root


# C2SP signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof

def unbase64(text):
    try:
        decoded = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as e:
        raise Unusable("no Base 64") from e
    if base64.b64encode(decoded).decode() != text:
        raise Unusable("not canonical Base 64")
    return decoded


def unhash(text):
    decoded = unbase64(text)
    if len(decoded) != 32:
        raise Unusable("no hash")
    return decoded


def decimal(text):
    if not re.fullmatch(r"0|[1-9][0-9]{0,18}", text) or int(text) >= 2**63:
        raise Unusable("no number")
    return int(text)


def utf8(octets):
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError as e:
        raise Unusable("no UTF-8") from e


class Key:
    def __init__(self, vkey):
        name, identifier, key = (vkey.split("+", 2) + ["", ""])[:3]
        octets = unbase64(key)
        wanted = hashlib.sha256(name.encode() + b"\n" + octets).digest()[:4]
        if not name or len(octets) != 33 or octets[0] not in (1, 4) or wanted.hex() != identifier:
            raise Unusable("no verifier key")
        if point(octets[1:]) is None or same(times(8, point(octets[1:])), (0, 1, 1, 0)):
            raise Unusable("no key of Ed25519, or one under which anything could be signed")
        self.name, self.identifier, self.is_log, self.key = name, wanted, octets[0] == 1, octets[1:]

    def verify(self, note):
        """None: this key did not sign. False: it is said to have signed, and has not. Else True or the time."""
        found = None
        for name, octets in note.signatures:
            if name != self.name or octets[:4] != self.identifier:
                continue
            if self.is_log:
                found = signed(self.key, note.text.encode(), octets[4:])
            else:
                seconds = int.from_bytes(octets[4:12], "big")
                message = f"cosignature/v1\ntime {seconds}\n{note.text}".encode()
                found = len(octets) == 76 and seconds < 2**63 and signed(self.key, message, octets[12:]) and (seconds,)
            if not found:
                return False
        return found


class Note:
    def __init__(self, octets):
        text = utf8(octets)
        blank = text.rfind("\n\n")
        if len(octets) > 1 << 20 or blank < 0 or not text.endswith("\n") or re.search(r"[\x00-\x09\x0b-\x1f]", text):
            raise Unusable("no note")
        self.text, self.signatures = text[:blank + 1], []
        for line in text[blank + 2:].split("\n")[:-1]:
            match = re.fullmatch(r"— (\S+) (\S+)", line)
            if not match or "+" in match.group(1) or len(unbase64(match.group(2))) <= 4:
                raise Unusable("no signature line")
            self.signatures.append((match.group(1), unbase64(match.group(2))))
        if not 0 < len(self.signatures) <= 64:
            raise Unusable("too few or too many signatures")


class Checkpoint:
    def __init__(self, text):
        lines = text.split("\n")[:-1]
        if len(lines) < 3 or not all(lines):
            raise Unusable("no checkpoint")
        self.text, self.origin, self.size, self.root = text, lines[0], decimal(lines[1]), unhash(lines[2])
        if self.size == 0 and self.root != tree_hash([]):
            raise Unusable("an empty tree with a root")


def parse_proof(octets):
    head, separator, note = octets.partition(b"\n\n")
    lines = utf8(head).split("\n")
    if not separator or lines.pop(0) != "c2sp.org/tlog-proof@v1":
        raise Unusable("no tlog-proof")
    if lines and lines[0].startswith("extra "):
        unbase64(lines.pop(0)[6:])
    if not lines or not lines[0].startswith("index ") or len(lines) > 64:
        raise Unusable("no index")
    return decimal(lines[0][6:]), [unhash(line) for line in lines[1:]], Note(note)


# RFC 8785 for flat objects, and what is stored

def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")


def read_canonical(octets):
    try:
        value = json.loads(utf8(octets))
    except (ValueError, RecursionError) as e:
        raise Unusable("no JSON") from e
    if not isinstance(value, dict) or canonical(value) != octets:
        raise Unusable("not canonical")
    for part in value.values():
        if not isinstance(part, str) and (type(part) is not int or abs(part) > 2**53):
            raise Unusable("neither text nor integer")
    return value


def read_entry(octets):
    entry = read_canonical(octets)
    if set(entry) != {*COLUMNS, "mh", "ph", "v"} or entry["v"] != 1:
        raise Unusable("no entry")
    if type(entry["seq"]) is not int or entry["seq"] < 0:
        raise Unusable("no sequence number")
    if not all(isinstance(entry[key], str) for key in entry if key not in ("seq", "v")):
        raise Unusable("no text")
    return entry


def unpack(path):
    files, total = {}, 0
    try:
        with zipfile.ZipFile(path) as archive:
            if len(archive.infolist()) > MOST_FILES:
                raise Unusable("too many files")
            for info in archive.infolist():
                if info.filename.endswith("/"):
                    continue
                with archive.open(info) as stream:
                    content = stream.read(LARGEST_FILE + 1)
                total += len(content)
                if len(content) > LARGEST_FILE or total > MOST_BYTES:
                    raise Unusable("too large")
                if len(info.filename) > 200 or not NAME.fullmatch(info.filename) or info.filename in files:
                    raise Unusable("a name that no bundle has")
                files[info.filename] = content
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, EOFError) as e:
        raise Unusable(str(e)) from e
    return files


def tile_path(level, index, size):
    hashes = size if level in ("entries", 0) else size >> 8 * level
    width = min(256, hashes - 256 * index)
    digits = [f"{index % 1000:03d}"]
    while index := index // 1000:
        digits.insert(0, f"x{index % 1000:03d}")
    return f"tile/{level}/" + "/".join(digits), width


class Verification:
    def __init__(self, files, given):
        self.files, self.findings = files, set()
        manifest = read_canonical(files.get("bundle.json", b""))
        self.aggregate, self.origin, self.size = (manifest.get(key) for key in ("aggregate", "origin", "size"))
        if (manifest.get("format") != "rechtspoor-case-bundle" or manifest.get("v") != 1
                or not isinstance(self.aggregate, str) or not isinstance(self.origin, str)
                or type(self.size) is not int or self.size < 1):
            raise Unusable("bundle.json")
        self.independent = bool(given)
        keys = [Key(vkey) for vkey in given] or [
            Key(utf8(content).strip()) for name, content in sorted(files.items()) if name.startswith("keys/")]
        self.logs = [key for key in keys if key.is_log and key.name == self.origin]
        self.witnesses = [key for key in keys if not key.is_log]
        if not self.logs:
            raise Unusable("no key of the log")
        self.whole_log = any(name.startswith("tile/") for name in files)
        self.signed = self.check_signatures()
        self.connected = self.connect()
        if self.whole_log:
            self.check_log()
        self.events = [self.check_event(position) for position in self.numbers("events/([0-9]+)/.*")]
        self.mark_erased()
        self.complete = self.check_sequence()

    def found(self, kind, where):
        self.findings.add((kind, str(where)))

    def numbers(self, pattern):
        matches = (re.fullmatch(pattern, name) for name in self.files)
        return sorted({decimal(match.group(1)) for match in matches if match})

    def check_signatures(self):
        trusted = {}
        for size in self.numbers("checkpoints/([0-9]+)"):
            try:
                note = Note(self.files[f"checkpoints/{size}"])
                checkpoint = Checkpoint(note.text)
                good = checkpoint.origin == self.origin and checkpoint.size == size
                if not good or not any(log.verify(note) for log in self.logs):
                    raise Unusable("not signed by the log")
            except Unusable:
                self.found("checkpoint", size)
                continue
            seen = []
            for witness in self.witnesses:
                time = witness.verify(note)
                if time:
                    seen.append(time[0])
                elif time is False:
                    self.found("cosignature", size)
            trusted[size] = (checkpoint, seen, note)
        if self.size not in trusted:
            self.found("checkpoint", self.size)
        return trusted

    def connect(self):
        if self.size not in self.signed:
            return {}
        connected, later = {self.size: self.signed[self.size]}, self.size
        for size in sorted((s for s in self.signed if 0 < s < self.size), reverse=True):
            proof = self.files.get(f"consistency/{size}-{later}")
            if proof is None:
                continue
            try:
                path = [unhash(line) for line in utf8(proof).splitlines()]
                if not consistent(size, later, path, self.signed[size][0].root, self.signed[later][0].root):
                    raise Unusable("fork")
            except Unusable:
                self.found("fork", f"{size}-{later}")
                continue
            connected[size], later = self.signed[size], size
        return connected

    def tile(self, level, index):
        """The hashes of a tile, or None where it is missing or cut."""
        path, width = tile_path(level, index, self.size)
        content = self.files.get(path if width == 256 else f"{path}.p/{width}", self.files.get(path))
        if content is None or len(content) not in (32 * width, 8192):
            self.found("tile", path if width == 256 else f"{path}.p/{width}")
            return None
        return [content[at:at + 32] for at in range(0, 32 * width, 32)]

    def entries(self, index):
        path, width = tile_path("entries", index, self.size)
        content = self.files.get(path if width == 256 else f"{path}.p/{width}", self.files.get(path))
        entries, at = [], 0
        while content is not None and at + 2 <= len(content):
            length = int.from_bytes(content[at:at + 2], "big")
            if at + 2 + length > len(content):
                break
            entries.append(content[at + 2:at + 2 + length])
            at += 2 + length
        if content is None or at != len(content) or not width <= len(entries) <= 256:
            self.found("tile", path if width == 256 else f"{path}.p/{width}")
            return None
        return entries[:width]

    def check_log(self):
        leaves = []
        for index in range((self.size + 255) // 256):
            entries = self.entries(index)
            if entries is None:
                return
            tile = self.tile(0, index)
            for offset, octets in enumerate(entries):
                position = 256 * index + offset
                leaves.append(leaf_hash(octets))
                if tile and tile[offset] != leaves[-1]:
                    self.found("leaf", position)
                self.check_logged(position, octets)
        for size, (checkpoint, _, _) in self.signed.items():
            if 0 < size <= self.size and tree_hash(leaves[:size]) != checkpoint.root:
                self.found("root", size)
        level = 1
        while self.size >> 8 * level:
            for index in range(self.size >> 8 * level):
                above, below = self.tile(level, index // 256), self.tile(level - 1, index)
                if above and below and above[index % 256] != tree_hash(below):
                    path, width = tile_path(level, index // 256, self.size)
                    self.found("tile", path if width == 256 else f"{path}.p/{width}")
            level += 1

    def check_logged(self, position, octets):
        given = self.files.get(f"events/{position}/entry.json")
        try:
            if given is None and read_entry(octets)["agg"] == self.aggregate:
                self.found("missing", position)
            elif given is not None and read_entry(octets) and given != octets:
                self.found("entry", position)
        except Unusable:
            self.found("leaf", position)

    def check_event(self, position):
        part = lambda name: self.files.get(f"events/{position}/{name}")
        event = {"position": position, "entry": None, "status": "unproven", "from": None, "to": None}
        try:
            event["entry"] = read_entry(part("entry.json") or b"")
            index, path, note = parse_proof(part("entry.tlog-proof") or b"")
            head, _, signed_head = self.connected[self.size]
            root = root_from_inclusion(position, self.size, leaf_hash(part("entry.json")), path)
            if index != position or note.text != head.text or root != head.root or not self.known(note, signed_head):
                raise Unusable("not proven")
        except (Unusable, KeyError):
            self.found("entry", position)
            return event
        before = [time for size, (_, seen, _) in self.connected.items() if size <= position for time in seen]
        after = [time for size, (_, seen, _) in self.connected.items() if size > position for time in seen]
        event["from"], event["to"] = max(before, default=None), min(after, default=None)
        self.check_time(event)
        event["status"] = self.check_content(position, event["entry"], part)
        return event

    def known(self, note, head):
        """Whatever signs the checkpoint in a proof signs it in the bundle too, or is a known key."""
        signatures = note.signatures
        for signature in signatures:
            note.signatures = [signature]
            if signature not in head.signatures and not any(key.verify(note) for key in self.logs + self.witnesses):
                return False
        return True

    def check_content(self, position, entry, part):
        altered = False
        for name, key in (("payload", "ph"), ("metadata", "mh")):
            if part(name) is not None and hashlib.sha256(part(name)).hexdigest() != entry[key]:
                self.found(name, position)
                altered = True
        if part("row.json") != canonical({key: entry[key] for key in COLUMNS}):
            self.found("row", position)
            altered = True
        if altered:
            return "altered"
        return "withheld" if part("payload") is None or part("metadata") is None else "unaltered"

    def check_time(self, event):
        match = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?Z", event["entry"]["ts"])
        try:
            whole = datetime.strptime(match.group(1), "%Y-%m-%dT%H:%M:%S").replace(tzinfo=timezone.utc)
        except (AttributeError, ValueError):
            self.found("time", event["position"])
            return
        seconds, later = int(whole.timestamp()), bool((match.group(2) or "").strip(".0"))
        if event["from"] is not None and seconds < event["from"] - LEEWAY:
            self.found("time", event["position"])
        if event["to"] is not None and (seconds, later) > (event["to"] + LEEWAY, False):
            self.found("time", event["position"])

    def mark_erased(self):
        content = lambda event: self.files[f"events/{event['position']}/payload"]
        unaltered = [event for event in self.events if event["status"] == "unaltered"]
        erased = {subject for event in unaltered if event["entry"]["pt"] in ("subject-data-erased", "contact-data-erased")
                  for subject in SUBJECT.findall(content(event))}
        for event in unaltered:
            if erased & set(SEALED.findall(content(event))):
                event["status"] = "erased"

    def check_sequence(self):
        expected = 0
        for event in self.events:
            if event["entry"] is None or event["entry"]["agg"] != self.aggregate:
                continue
            number = event["entry"]["seq"]
            if number > expected:
                self.found("missing", f"seq-{expected}")
            elif number < expected:
                self.found("order", event["position"])
            expected = max(expected, number + 1)
        if expected == 0:
            self.found("missing", "seq-0")
        spoilt = {"missing", "order", "entry", "leaf", "root", "tile", "checkpoint"}
        if spoilt & {kind for kind, _ in self.findings}:
            return "no"
        return "yes" if self.whole_log else "not-proven"

    def lines(self):
        shown = lambda time: "-" if time is None else str(time)
        yield f"case {self.aggregate}"
        yield f"log {self.origin} {self.size}"
        yield f"keys {'' if self.independent else 'not-'}independent"
        for event in self.events:
            yield f"event {event['position']} {event['status']} {shown(event['from'])} {shown(event['to'])}"
        for kind, where in sorted(self.findings, key=lambda f: (KINDS.index(f[0]), len(f[1]), f[1])):
            yield f"finding {kind} {where}"
        yield f"complete {self.complete}"
        yield f"result {1 if self.findings else 0}"


def main(arguments):
    given, paths = [], []
    while arguments:
        argument = arguments.pop(0)
        if argument == "--key" and arguments:
            given.append(arguments.pop(0))
        else:
            paths.append(argument)
    if len(paths) != 1 or paths[0].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        verification = Verification(unpack(paths[0]), given)
    except Unusable as e:
        print(f"verify_bundle: {e}", file=sys.stderr)
        return 2
    except (Exception, MemoryError) as e:  # whatever is wrong with this program says nothing about the bundle
        print(f"verify_bundle: could not check this bundle: {e!r}", file=sys.stderr)
        return 2
    for line in verification.lines():
        print(line)
    return 1 if verification.findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
