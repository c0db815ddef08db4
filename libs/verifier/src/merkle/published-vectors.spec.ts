import vectors from '../../fixtures/merkle-proofs.json';
import { rootOfLeaves } from './growing-tree';
import { EMPTY_ROOT, leafHash, nodeHash } from './hashing';
import { tilePath } from './tiles';
import { isConsistent, isIncluded } from './verify';

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
const bytes = (base64: string | null): Buffer => Buffer.from(base64 ?? '', 'base64');

describe('the published vectors of RFC 6962', () => {
  it('give the hashes of the empty tree, of leaves and of nodes', () => {
    expect(hex(EMPTY_ROOT)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hex(leafHash(''))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(hex(leafHash('L123456'))).toBe('395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56');
  });

  it('give the roots of the trees over the first leaves of the reference log', () => {
    const contents = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ];
    const leaves = contents.map((content) => leafHash(Buffer.from(content, 'hex')));
    const roots = leaves.map((_, index) => hex(rootOfLeaves(leaves.slice(0, index + 1))));
    expect(roots).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
    expect(hex(nodeHash(leaves[0] as Buffer, leaves[1] as Buffer))).toBe(roots[1]);
  });

  it.each(vectors.inclusion)('judge the inclusion proof $desc', (vector) => {
    const { leafHash: leaf, leafIdx: index, treeSize: size, root, proof, wantErr } = vector;
    const path = (proof ?? []).map(bytes);
    expect(isIncluded({ leafHash: bytes(leaf), index, size, root: bytes(root), proof: path })).toBe(!wantErr);
  });

  it.each(vectors.consistency)('judge the consistency proof $desc', (vector) => {
    const { size1: earlier, size2: size, root1, root2, proof, wantErr } = vector;
    const path = (proof ?? []).map(bytes);
    const given = { earlier, size, earlierRoot: bytes(root1), root: bytes(root2), proof: path };
    expect(isConsistent(given)).toBe(!wantErr);
  });

  it('give the paths of tiles', () => {
    expect(tilePath({ level: 0, tile: 1_234_067 }, 256)).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 0, tile: 273 }, 112)).toBe('tile/0/273.p/112');
    expect(tilePath({ level: 2, tile: 0 }, 1)).toBe('tile/2/000.p/1');
  });
});
