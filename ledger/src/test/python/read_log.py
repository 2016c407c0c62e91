#!/usr/bin/env python3
"""Reads a whole log over HTTP, C2SP tlog-tiles, and says whether its tiles lead to the checkpoint that it signed.

    python3 read_log.py ADDRESS KEY

It prints the size and the root, and a line with position and leaf hash for every entry; it ends with 1 if anything is wrong.
"""
import sys
import urllib.request

from verify_bundle import Checkpoint, Key, Note, Unusable, leaf_hash, tile_path, tree_hash


def fetch(address, path):
    with urllib.request.urlopen(f"{address}/{path}", timeout=30) as answer:
        return answer.read()


def entries(content):
    at, found = 0, []
    while at < len(content):
        length = int.from_bytes(content[at:at + 2], "big")
        if at + 2 + length > len(content):
            raise Unusable("an entry longer than its bundle")
        found.append(content[at + 2:at + 2 + length])
        at += 2 + length
    return found


def tile(address, level, index, size):
    path, width = tile_path(level, index, size)
    return fetch(address, path if width == 256 else f"{path}.p/{width}"), width


def check_level(address, level, hashes, size):
    """Every tile of a level holds these hashes; answers the roots of the full ones."""
    above = []
    for index in range((len(hashes) + 255) // 256):
        wanted = hashes[256 * index:256 * index + 256]
        content, width = tile(address, level, index, size)
        if len(wanted) != width or content != b"".join(wanted):
            raise Unusable(f"tile {index} of level {level} does not follow from the entries")
        if width == 256:
            above.append(tree_hash(wanted))
    return above


def read(address, vkey):
    key, note = Key(vkey), Note(fetch(address, "checkpoint"))
    if key.verify(note) is not True:
        raise Unusable("not signed by the log")
    checkpoint, leaves = Checkpoint(note.text), []
    if checkpoint.origin != key.name:
        raise Unusable("the checkpoint of another log")
    for index in range((checkpoint.size + 255) // 256):
        content, width = tile(address, "entries", index, checkpoint.size)
        found = entries(content)
        if len(found) != width:
            raise Unusable(f"entry bundle {index} holds {len(found)} entries")
        leaves += [leaf_hash(entry) for entry in found]
    if tree_hash(leaves) != checkpoint.root:
        raise Unusable("the entries do not lead to the signed root")
    level, hashes = 0, leaves
    while hashes:
        hashes, level = check_level(address, level, hashes, checkpoint.size), level + 1
    return checkpoint, leaves


def main():
    address, vkey = sys.argv[1:]
    try:
        checkpoint, leaves = read(address, vkey)
    except (Unusable, OSError) as e:
        print(f"wrong {e}")
        return 1
    print(f"size {checkpoint.size}")
    print(f"root {checkpoint.root.hex()}")
    for position, leaf in enumerate(leaves):
        print(f"leaf {position} {leaf.hex()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
