import { fields, heading, knownFields, list, paragraph, section, table, title } from './blocks';
import { fitColumns } from './fit-columns';
import { render } from './render';
import { wrap } from './wrap';

const lines = (text: string): string[] => text.split('\n');

describe('Output for people', () => {
  it('sets columns apart by space and the head from the rows by a rule', () => {
    const page = [table(['Nummer', 'Ärende'], [['GNU/6/2022', 'Perukbidrag']], 'Inga ärenden.')];
    expect(lines(render(page, 60))).toEqual([
      '  Nummer      Ärende',
      '  ───────────────────────',
      '  GNU/6/2022  Perukbidrag',
      '',
    ]);
  });

  it('wraps long cells at words so that no line is wider than the terminal', () => {
    const long = 'Följa införandet av nya regler därpå följande förändringar inom medicintekniska produkter';
    const text = render([table(['Mål', 'Utfall'], [[long, 'Ej uppnått']], '')], 50);
    expect(Math.max(...lines(text).map((line) => line.length))).toBeLessThanOrEqual(50);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('medicintekniska');
  });

  it('says so in a sentence where a table would be empty', () => {
    expect(render([table(['Nummer'], [], 'Inga ärenden.')], 60)).toBe('  Inga ärenden.\n');
  });

  it('shows a dash where nothing is known, or leaves such a field out', () => {
    const rows = [
      ['Handläggare', null],
      ['Status', 'Öppet'],
    ] as const;
    expect(render([fields(rows)], 60)).toBe('  Handläggare  –\n  Status       Öppet\n');
    expect(render([knownFields(rows)], 60)).toBe('  Status  Öppet\n');
  });

  it('leaves out a heading with nothing under it', () => {
    expect(section('Beslut', list([]))).toEqual([]);
    expect(section('Beslut', list(['ett']))).toEqual([heading('Beslut'), list(['ett'])]);
  });

  it('parts blocks by an empty line, underlines the title and indents what stands under it', () => {
    expect(lines(render([title('Nämnd'), paragraph('En två tre'), list(['fyra fem sex'])], 10))).toEqual([
      'Nämnd',
      '═════',
      '',
      '  En två',
      '  tre',
      '',
      '  • fyra',
      '    fem',
      '    sex',
      '',
    ]);
  });
});

describe('Wrapping', () => {
  it('keeps line breaks of the text', () => {
    expect(wrap('ett\n\ntvå', 20)).toEqual(['ett', '', 'två']);
  });

  it('sets the lines of an item under its text, also within a cell', () => {
    expect(wrap('• ett två tre\n12. fyra fem', 9)).toEqual(['• ett två', '  tre', '12. fyra', '    fem']);
  });

  it('does not break numbers and dates', () => {
    expect(wrap('den 2022-11-07', 11)).toEqual(['den', '2022-11-07']);
  });

  it('cuts a word that is longer than the line, at a hyphen where there is one', () => {
    expect(wrap('gränssnitt-mot-omvärlden', 12)).toEqual(['gränssnitt-', 'mot-', 'omvärlden']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });
});

describe('Column widths', () => {
  it('stay as wide as their content where all fit', () => {
    expect(fitColumns([need(10, 4), need(20, 6)], 40)).toEqual([10, 20]);
  });

  it('narrow the widest columns first, and not below their widest word', () => {
    expect(fitColumns([need(10, 10), need(80, 12), need(60, 30)], 90)).toEqual([10, 40, 40]);
    expect(fitColumns([need(10, 10), need(80, 12), need(60, 50)], 90)).toEqual([10, 30, 50]);
  });

  it('go below the widest word only where there is no other way', () => {
    expect(fitColumns([need(10, 10), need(50, 50)], 40)).toEqual([10, 30]);
  });
});

function need(widest: number, widestWord: number) {
  return { widest, widestWord };
}
