import fc from 'fast-check';
import { GrowingTree, rootOfLeaves } from './growing-tree';
import { leafHash } from './hashing';
import { hashesFrom, parseTilePath, tilePath, TILE_WIDTH, tileWidth } from './tiles';
import { consistencyProof, inclusionProof, rootOf } from './tree';
import { isConsistent, isIncluded } from './verify';

const MOST = 70_000;
const leaves = Array.from({ length: MOST }, (_, index) => leafHash(String(index)));
const tiles = new Map<string, Buffer>();
const tree = new GrowingTree();
for (const leaf of leaves) tree.add(leaf);
for (const { level, tile, hashes } of tree.takeGrown()) tiles.set(`${level}/${tile}`, hashes);
const hashOf = hashesFrom(({ level, tile }) => tiles.get(`${level}/${tile}`) ?? Buffer.alloc(0));

// Around the sizes at which tiles and levels fill, and anywhere.
const sizes = fc.oneof(
  fc.constantFrom(1, 2, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, MOST),
  fc.integer({ min: 1, max: MOST }),
);

describe('a tree as tiles', () => {
  it('has full tiles and one that is not full on each level, as the specification counts them', () => {
    const widths = (level: number) =>
      [...tiles.entries()]
        .filter(([key]) => key.startsWith(`${level}/`))
        .map(([, hashes]) => hashes.length / 32);
    expect(widths(0).filter((width) => width === TILE_WIDTH)).toHaveLength(273);
    expect(widths(0).at(-1)).toBe(112);
    expect(widths(1)).toEqual([256, 17]);
    expect(widths(2)).toEqual([1]);
    expect([tileWidth({ level: 1, tile: 1 }, MOST), tileWidth({ level: 1, tile: 2 }, MOST)]).toEqual([17, 0]);
  });

  it('gives a root that is the one over its leaves, at every size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), (size) => {
        expect(Buffer.from(rootOf(size, hashOf))).toEqual(Buffer.from(rootOfLeaves(leaves.slice(0, size))));
      }),
      { numRuns: 40 },
    );
    expect(Buffer.from(tree.root())).toEqual(Buffer.from(rootOf(MOST, hashOf)));
  });

  it('proves every leaf in every tree that holds it, and no other leaf', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, any) => {
        const index = any % size;
        const proof = inclusionProof(index, size, hashOf);
        const given = { leafHash: leaves[index] as Buffer, index, size, root: rootOf(size, hashOf), proof };
        expect(isIncluded(given)).toBe(true);
        expect(isIncluded({ ...given, leafHash: leafHash('other') })).toBe(false);
        expect(isIncluded({ ...given, index: (index + 1) % size })).toBe(size === 1);
      }),
    );
  });

  it('proves that every tree continues every earlier one', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, any) => {
        const earlier = 1 + (any % size);
        const proof = consistencyProof(earlier, size, hashOf);
        const given = {
          earlier,
          size,
          earlierRoot: rootOf(earlier, hashOf),
          root: rootOf(size, hashOf),
          proof,
        };
        expect(isConsistent(given)).toBe(true);
        expect(isConsistent({ ...given, earlierRoot: leafHash('other') })).toBe(false);
      }),
    );
  });

  it('goes on growing from its last tiles as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 600 }), (size, more) => {
        const first = new GrowingTree();
        for (const leaf of leaves.slice(0, size)) first.add(leaf);
        const again = new GrowingTree(size, first.takeGrown());
        for (const leaf of leaves.slice(size, size + more)) again.add(leaf);
        expect(Buffer.from(again.root())).toEqual(Buffer.from(rootOf(size + more, hashOf)));
      }),
      { numRuns: 30 },
    );
  });

  it('refuses to go on from tiles of another size', () => {
    const other = new GrowingTree();
    for (const leaf of leaves.slice(0, 300)) other.add(leaf);
    expect(() => new GrowingTree(301, other.takeGrown())).toThrow('is not the one of a tree of 301 leaves');
  });

  it('reads its paths as it writes them, and no others', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(2_000_000), fc.integer({ min: 1, max: 256 }), (level, tile, width) => {
        expect(parseTilePath(tilePath({ level, tile }, width))).toEqual({ level, tile, width });
      }),
    );
    for (const path of [
      'tile/0/1',
      'tile/0/x001/01',
      'tile/0/001.p/256',
      'tile/0/001.p/0',
      'tile/00/001',
      'tile/0/x000/001',
      '../tile/0/001',
    ])
      expect(parseTilePath(path)).toBeUndefined();
  });
});
