/** A document's number as its case is written, `GNU/6/2022:3`; its key where the case is not known. */
export function documentNumberIn(numbers: ReadonlyMap<string, string>, document: string): string {
  const [inCase = '', number = ''] = document.split(':');
  return `${numbers.get(inCase) ?? inCase}:${number}`;
}
