#!/usr/bin/env python3
"""A second verifier of case bundles, written from docs/ledger-format.md and the standards it names.

It shares no code with verify-ledger.jar and needs nothing but Python 3. It prints what verify-ledger.jar prints with
--lines, so that two programs can be compared:

    python3 verify_bundle.py [--key name+id+key]... [--tsa CERT]... BUNDLE.zip
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
KINDS = ("checkpoint", "cosignature", "timestamp", "fork", "root", "tile", "leaf", "entry", "row", "payload", "metadata", "missing",
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


# Timestamps: DER (X.690), CMS (RFC 5652), TSP (RFC 3161, RFC 5816), certificates (RFC 5280)

class Unknown(Exception):
    """An algorithm that is not known here."""


BOOLEAN, INTEGER, BITS, OCTETS, OID, SHORT_TIME, TIME, SEQUENCE, SET = 1, 2, 3, 4, 6, 0x17, 0x18, 0x30, 0x31
HASHES = {"2.16.840.1.101.3.4.2.1": "sha256", "2.16.840.1.101.3.4.2.2": "sha384", "2.16.840.1.101.3.4.2.3": "sha512"}
RSA, EC = "1.2.840.113549.1.1.1", "1.2.840.10045.2.1"
BY_RSA = {f"1.2.840.113549.1.1.1{n}": f"sha{bits}" for n, bits in ((1, 256), (2, 384), (3, 512))}
BY_EC = {f"1.2.840.10045.4.3.{n}": f"sha{bits}" for n, bits in ((2, 256), (3, 384), (4, 512))}
CURVES = {  # FIPS 186-4, D.1.2: p, b, order, base point; a is p - 3
    "1.2.840.10045.3.1.7": (
        2**256 - 2**224 + 2**192 + 2**96 - 1,
        0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b,
        0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551,
        (0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296,
         0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5)),
    "1.3.132.0.34": (
        2**384 - 2**128 - 2**96 + 2**32 - 1,
        0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aef,
        0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973,
        (0xaa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7,
         0x3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f)),
    "1.3.132.0.35": (
        2**521 - 1,
        0x0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00,
        0x01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409,
        (0x00c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66,
         0x011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650)),
}


class Der:
    """A value: its tag, its content, and all of it."""

    def __init__(self, octets, start=0, whole=True):
        if len(octets) - start < 2 or octets[start] & 0x1f == 0x1f or octets[start] == 0:
            raise Unusable("no DER")
        length, content = octets[start + 1], start + 2
        if length >= 0x80:
            count = length - 0x80
            if not 1 <= count <= 3 or len(octets) - content < count:
                raise Unusable("no length")
            length = int.from_bytes(octets[content:content + count], "big")
            content += count
            if length < 0x80 or length >> 8 * (count - 1) == 0:
                raise Unusable("not the shortest length")
        self.tag, self.end = octets[start], content + length
        if self.end > len(octets) or whole and self.end != len(octets):
            raise Unusable("cut, or something behind it")
        self.content, self.encoded = octets[content:self.end], octets[start:self.end]

    def tagged(self, tag):
        if self.tag != tag:
            raise Unusable("another tag")
        return self

    def parts(self):
        if not self.tag & 0x20:
            raise Unusable("no parts")
        return Parts(self.content)

    def integer(self):
        octets = self.tagged(INTEGER).content
        if not octets or len(octets) > 1 and (octets[0] == 0 and octets[1] < 128 or octets[0] == 255 and octets[1] > 127):
            raise Unusable("no number")
        return int.from_bytes(octets, "big", signed=True)

    def true(self):
        if self.tagged(BOOLEAN).content not in (b"\0", b"\xff"):
            raise Unusable("neither true nor false")
        return self.content != b"\0"

    def bits(self):
        if self.tagged(BITS).content[:1] != b"\0":
            raise Unusable("no whole bytes")
        return self.content[1:]

    def oid(self):
        octets = self.tagged(OID).content
        if not octets or octets[-1] > 127:
            raise Unusable("no identifier")
        arcs, arc = [], 0
        for octet in octets:
            if arc == 0 and octet == 0x80 or arc >> 48:
                raise Unusable("no identifier")
            arc = arc << 7 | octet & 127
            if octet < 128:
                first = min(arc // 40, 2)
                arcs += [arc] if arcs else [first, arc - 40 * first]
                arc = 0
        return ".".join(map(str, arcs))

    def time(self):
        """Seconds since 1970, and billionths."""
        text = self.content.decode("latin-1")
        short = self.tag == SHORT_TIME
        form = r"([0-9]{2})" if short else r"([0-9]{4})"
        match = re.fullmatch(form + r"([0-9]{2})" * 5 + (r"()Z" if short else r"(?:\.([0-9]{0,8}[1-9]))?Z"), text)
        if self.tag not in (TIME, SHORT_TIME) or not match:
            raise Unusable("no time")
        numbers = [int(number) for number in match.groups()[:6]]
        if short:
            numbers[0] += 2000 if numbers[0] < 50 else 1900
        try:
            moment = datetime(*numbers, tzinfo=timezone.utc)
        except ValueError as e:
            raise Unusable("no time") from e
        return int((moment - datetime(1970, 1, 1, tzinfo=timezone.utc)).total_seconds()), int(
            ((match.group(7) or "") + "0" * 9)[:9])


class Parts:
    def __init__(self, octets):
        self.octets, self.at = octets, 0

    def more(self):
        return self.at < len(self.octets)

    def next(self, tag=None):
        value = Der(self.octets, self.at, False)
        self.at = value.end
        return value if tag is None else value.tagged(tag)

    def optional(self, tag):
        return self.next() if self.more() and self.octets[self.at] == tag else None

    def end(self):
        if self.more():
            raise Unusable("a part too many")


def inside(value):
    parts = value.parts()
    only = parts.next()
    parts.end()
    return only


def algorithm(value):
    parts = value.parts()
    oid = parts.next(OID).oid()
    if parts.more():
        parts.next()
    parts.end()
    return oid


def digest(oid, octets):
    if oid not in HASHES:
        raise Unknown(oid)
    return hashlib.new(HASHES[oid], octets).digest()


def added(a, b, p):
    """Points of a curve with a = p - 3; None is the neutral one."""
    if a is None or b is None:
        return a or b
    if a[0] == b[0] and (a[1] + b[1]) % p == 0:
        return None
    slope = (3 * a[0] * a[0] - 3) * pow(2 * a[1], -1, p) if a == b else (b[1] - a[1]) * pow(b[0] - a[0], -1, p)
    x = (slope * slope - a[0] - b[0]) % p
    return x, (slope * (a[0] - x) - a[1]) % p


def multiplied(factor, point_, p):
    result = None
    while factor:
        if factor & 1:
            result = added(result, point_, p)
        point_, factor = added(point_, point_, p), factor >> 1
    return result


def signed_by_authority(key_info, signature_algorithm, digest_algorithm, message, signature):
    parts = key_info.parts()
    how, key = parts.next(SEQUENCE).parts(), parts.next(BITS).bits()
    parts.end()
    kind = how.next(OID).oid()
    if kind == RSA:
        numbers = Der(key).tagged(SEQUENCE).parts()
        n, e = numbers.next(INTEGER).integer(), numbers.next(INTEGER).integer()
        numbers.end()
        if n < 0 or not 2048 <= n.bit_length() <= 8192 or e < 0 or not 2 <= e.bit_length() <= 64 or not e & 1:
            raise Unusable("no key of RSA")
        name = BY_RSA.get(signature_algorithm)
        if name is None and signature_algorithm == RSA:
            name = HASHES.get(digest_algorithm)
        if name is None:
            raise Unknown(signature_algorithm)
        return signed_by_rsa(n, e, name, message, signature)
    curve = CURVES.get(how.next(OID).oid()) if kind == EC else None
    if curve is None or key[:1] != b"\4":
        raise Unknown(kind)
    p, b, order, base = curve
    length = (p.bit_length() + 7) // 8
    x, y = int.from_bytes(key[1:1 + length], "big"), int.from_bytes(key[1 + length:], "big")
    if len(key) != 1 + 2 * length or x >= p or y >= p or (y * y - x**3 + 3 * x - b) % p:
        raise Unusable("no point")
    if signature_algorithm not in BY_EC:
        raise Unknown(signature_algorithm)
    try:
        numbers = Der(signature).tagged(SEQUENCE).parts()
        r, s = numbers.next(INTEGER).integer(), numbers.next(INTEGER).integer()
        numbers.end()
    except Unusable:
        return False
    if not 0 < r < order or not 0 < s < order:
        return False
    hashed = hashlib.new(BY_EC[signature_algorithm], message).digest()
    z = int.from_bytes(hashed, "big") >> max(0, 8 * len(hashed) - order.bit_length())
    w = pow(s, -1, order)
    at = added(multiplied(z * w % order, base, p), multiplied(r * w % order, (x, y), p), p)
    return at is not None and at[0] % order == r


def signed_by_rsa(n, e, name, message, signature):
    length = (n.bit_length() + 7) // 8
    number = int.from_bytes(signature, "big")
    if len(signature) != length or number >= n:
        return False
    last = {"sha256": 1, "sha384": 2, "sha512": 3}[name]
    hashed = hashlib.new(name, message).digest()
    for end in (b"\5\0", b""):  # RFC 8017, 9.2: parameters are NULL, or were left out by old programs
        oid = bytes.fromhex("06096086480165030402") + bytes([last]) + end
        info = bytes([0x30, len(oid)]) + oid + bytes([4, len(hashed)]) + hashed
        info = bytes([0x30, len(info)]) + info
        if b"\0\1" + b"\xff" * (length - 3 - len(info)) + b"\0" + info == pow(number, e, n).to_bytes(length, "big"):
            return True
    return False


class Certificate:
    def __init__(self, value):
        self.encoded = value.encoded
        outer = value.tagged(SEQUENCE).parts()
        inner = outer.next(SEQUENCE)
        self.signed, self.algorithm, self.signature = inner.encoded, algorithm(outer.next(SEQUENCE)), outer.next(BITS).bits()
        outer.end()
        parts = inner.parts()
        parts.optional(0xa0)
        self.serial = parts.next(INTEGER).integer()
        algorithm(parts.next(SEQUENCE))
        self.issuer = parts.next(SEQUENCE).encoded
        validity = parts.next(SEQUENCE).parts()
        self.valid_from, self.valid_until = validity.next().time(), validity.next().time()
        validity.end()
        self.subject = parts.next(SEQUENCE).encoded
        self.key = parts.next(SEQUENCE)
        parts.optional(0x81), parts.optional(0x82)
        tagged, self.extensions = parts.optional(0xa3), {}
        if tagged:
            self.read_extensions(inside(tagged).tagged(SEQUENCE).parts())
        parts.end()

    def read_extensions(self, parts):
        while parts.more():
            extension = parts.next(SEQUENCE).parts()
            oid, critical = extension.next(OID).oid(), extension.optional(BOOLEAN)
            if critical:
                critical.true()
            value = extension.next(OCTETS).content
            extension.end()
            if oid in self.extensions:
                raise Unusable("twice")
            self.extensions[oid] = value

    def valid(self, moment):
        return self.valid_from <= moment <= self.valid_until

    def has_key_id(self, wanted):
        own = self.extensions.get("2.5.29.14")
        return own is not None and Der(own).tagged(OCTETS).content == wanted

    def for_timestamps(self):
        if "2.5.29.37" not in self.extensions:
            return False
        parts, uses = Der(self.extensions["2.5.29.37"]).tagged(SEQUENCE).parts(), set()
        while parts.more():
            uses.add(parts.next(OID).oid())
        return "1.3.6.1.5.5.7.3.8" in uses

    def may_issue(self):
        if "2.5.29.19" not in self.extensions:
            return False
        said = Der(self.extensions["2.5.29.19"]).tagged(SEQUENCE).parts().optional(BOOLEAN)
        return bool(said and said.true())

    def issued(self, other):
        try:
            return self.subject == other.issuer and signed_by_authority(
                self.key, other.algorithm, "", other.signed, other.signature)
        except (Unusable, Unknown):
            return False


def read_certificates(octets):
    blocks = re.findall(rb"-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----", octets)
    try:
        return [Certificate(Der(base64.b64decode(re.sub(rb"\s", b"", block), validate=True))) for block in blocks] or [
            Certificate(Der(octets))]
    except binascii.Error as e:
        raise Unusable("certificate") from e


def vouched_for(certificate, trusted, sent, moment, at_most=5):
    if any(one.encoded == certificate.encoded or one.issued(certificate) for one in trusted):
        return True

    def between(one):
        try:
            return one.may_issue() and one.valid(moment) and one.issued(certificate)
        except Unusable:
            return False

    return at_most > 1 and any(between(one) and vouched_for(one, trusted, sent, moment, at_most - 1) for one in sent)


class Token:
    def __init__(self, octets):
        outer = Der(octets).tagged(SEQUENCE).parts()
        self.expect(outer.next(OID), "1.2.840.113549.1.7.2")
        data = inside(outer.next(0xa0)).tagged(SEQUENCE).parts()
        outer.end()
        data.next(INTEGER).integer()
        data.next(SET)
        encapsulated = data.next(SEQUENCE).parts()
        self.expect(encapsulated.next(OID), "1.2.840.113549.1.9.16.1.4")
        self.content = inside(encapsulated.next(0xa0)).tagged(OCTETS).content
        encapsulated.end()
        self.certificates, sent = [], data.optional(0xa0)
        parts = sent.parts() if sent else Parts(b"")
        while parts.more():
            value = parts.next()
            try:
                self.certificates.append(Certificate(value))
            except Unusable:
                pass
        data.optional(0xa1)
        self.read_signer(inside(data.next(SET)))
        data.end()
        self.read_info(Der(self.content).tagged(SEQUENCE).parts())

    @staticmethod
    def expect(value, oid):
        if value.oid() != oid:
            raise Unusable("of another kind")

    def read_signer(self, value):
        parts = value.tagged(SEQUENCE).parts()
        parts.next(INTEGER).integer()
        self.signer, self.digest = parts.next(), algorithm(parts.next(SEQUENCE))
        attributes = parts.next(0xa0)
        self.signed = b"\x31" + attributes.encoded[1:]
        self.algorithm, self.signature = algorithm(parts.next(SEQUENCE)), parts.next(OCTETS).content
        parts.optional(0xa1)
        parts.end()
        self.attributes, parts = {}, attributes.parts()
        while parts.more():
            attribute = parts.next(SEQUENCE).parts()
            kind, values = attribute.next(OID).oid(), attribute.next(SET)
            attribute.end()
            if kind in self.attributes:
                raise Unusable("twice")
            self.attributes[kind] = values

    def read_info(self, info):
        info.next(INTEGER).integer()
        info.next(OID).oid()
        stamped = info.next(SEQUENCE).parts()
        self.imprint_digest, self.imprint = algorithm(stamped.next(SEQUENCE)), stamped.next(OCTETS).content
        stamped.end()
        info.next(INTEGER).integer()
        self.time = info.next(TIME).time()
        accuracy = info.optional(SEQUENCE)
        nanos = self.time[1] + (self.accuracy(accuracy.parts()) if accuracy else 0)
        self.at_latest = self.time[0] + -(-nanos // 10**9)
        ordering, nonce = info.optional(BOOLEAN), info.optional(INTEGER)
        if ordering:
            ordering.true()
        if nonce:
            nonce.integer()
        info.optional(0xa0), info.optional(0xa1)
        info.end()

    @staticmethod
    def accuracy(parts):
        total = 0
        for tag, most, unit in ((INTEGER, 86400, 10**9), (0x80, 999, 10**6), (0x81, 999, 10**3)):
            value = parts.optional(tag)
            if value:
                number = Der(b"\2" + value.encoded[1:]).integer()
                if not 0 <= number <= most:
                    raise Unusable("no accuracy")
                total += number * unit
        parts.end()
        return total

    def only(self, kind):
        if kind not in self.attributes:
            raise Unusable("an attribute is missing")
        return inside(self.attributes[kind])

    def find(self, known):
        if self.signer.tag == 0x80:
            return next((one for one in known if one.has_key_id(self.signer.content)), None)
        parts = self.signer.tagged(SEQUENCE).parts()
        issuer, serial = parts.next(SEQUENCE).encoded, parts.next(INTEGER).integer()
        parts.end()
        return next((one for one in known if one.issuer == issuer and one.serial == serial), None)

    def check(self, stamped, trusted):
        if digest(self.imprint_digest, stamped) != self.imprint:
            raise Unusable("over something else")
        certificate = self.find(self.certificates + trusted)
        if certificate is None:
            return "stranger"
        self.expect(self.only("1.2.840.113549.1.9.3"), "1.2.840.113549.1.9.16.1.4")
        if self.only("1.2.840.113549.1.9.4").tagged(OCTETS).content != digest(self.digest, self.content):
            raise Unusable("not what was signed")
        new = "1.2.840.113549.1.9.16.2.47" in self.attributes
        named = self.only("1.2.840.113549.1.9.16.2.47" if new else "1.2.840.113549.1.9.16.2.12")
        named = named.tagged(SEQUENCE).parts().next(SEQUENCE).parts().next(SEQUENCE).parts()
        how = named.optional(SEQUENCE)
        certificate_hash = named.next(OCTETS).content
        if new:
            hashed = digest(algorithm(how) if how else "2.16.840.1.101.3.4.2.1", certificate.encoded)
        else:
            hashed = hashlib.sha1(certificate.encoded).digest()
        if certificate_hash != hashed:
            raise Unusable("for another certificate")
        if not signed_by_authority(certificate.key, self.algorithm, self.digest, self.signed, self.signature):
            raise Unusable("not signed")
        if not certificate.valid(self.time) or not certificate.for_timestamps():
            raise Unusable("no certificate for this")
        if not trusted:
            return "not-independent"
        return "trusted" if vouched_for(certificate, trusted, self.certificates, self.time) else "stranger"


class Verification:
    def __init__(self, files, given, authorities):
        self.files, self.findings, self.authorities = files, set(), authorities
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
        self.timestamps, self.stamped = [], []
        self.check_timestamps()
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

    def check_timestamps(self):
        matches = [re.fullmatch(r"timestamps/([0-9]+)-([0-9]+)\.tst", name) for name in self.files]
        for size, number in sorted((decimal(m.group(1)), decimal(m.group(2))) for m in matches if m):
            name, standing, time = f"{size}-{number}", "refused", None
            try:
                if size not in self.signed:
                    raise Unusable("no such checkpoint")
                token = Token(self.files[f"timestamps/{name}.tst"])
                standing = token.check(self.signed[size][0].text.encode(), self.authorities)
                time = token.at_latest
                if standing == "trusted" and size in self.connected:
                    self.stamped.append((size, time))
            except Unknown:
                standing = "unknown"
            except Unusable:
                self.found("timestamp", name)
            self.timestamps.append((name, standing, time))

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
        after += [time for size, time in self.stamped if size > position]
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
        for name, standing, time in self.timestamps:
            yield f"timestamp {name} {standing} {shown(time)}"
        for event in self.events:
            yield f"event {event['position']} {event['status']} {shown(event['from'])} {shown(event['to'])}"
        for kind, where in sorted(self.findings, key=lambda f: (KINDS.index(f[0]), len(f[1]), f[1])):
            yield f"finding {kind} {where}"
        yield f"complete {self.complete}"
        yield f"result {1 if self.findings else 0}"


def main(arguments):
    given, certificates, paths = [], [], []
    while arguments:
        argument = arguments.pop(0)
        if argument == "--key" and arguments:
            given.append(arguments.pop(0))
        elif argument == "--tsa" and arguments:
            certificates.append(arguments.pop(0))
        else:
            paths.append(argument)
    if len(paths) != 1 or paths[0].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        authorities = []
        for path in certificates:
            with open(path, "rb") as file:
                authorities += read_certificates(file.read())
        verification = Verification(unpack(paths[0]), given, authorities)
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
