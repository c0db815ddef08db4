import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate, ValidationSeverity } from 'dockerfile-utils';
import { dockerFolder, projectFolder } from '../support/compose-files';

const text = readFileSync(join(dockerFolder, 'Dockerfile'), 'utf8');
const ignored = readFileSync(join(projectFolder, '.dockerignore'), 'utf8');

/** The words after each instruction of this name. */
const after = (instruction: string): string[][] =>
  [...text.matchAll(new RegExp(`^${instruction} (.*)$`, 'gm'))].map(([, words = '']) => words.split(' '));

describe('the image', () => {
  it('is described without mistakes', () => {
    const jsonIsMeant = { instructionJSONInSingleQuotes: ValidationSeverity.ERROR };
    expect(validate(text, jsonIsMeant).map(({ message, range }) => [range.start.line + 1, message])).toEqual(
      [],
    );
  });

  it('begins with a version of Node that stays the same, and that Diarium runs on', () => {
    const [, major = 0, minor = 0] = /^ARG NODE=node:(\d+)\.(\d+)\.\d+-[\w-]+$/m.exec(text) ?? [];
    expect(Number(major) * 100 + Number(minor)).toBeGreaterThanOrEqual(2019);
    expect(after('FROM').every(([image]) => image === '${NODE}')).toBe(true);
  });

  it('holds nothing of the stages in which it is built but what is copied from them', () => {
    expect(after('FROM').length).toBeGreaterThan(1);
    const last = text.slice(text.lastIndexOf('FROM '));
    expect(last).not.toContain('RUN ');
    expect(last).not.toContain('--include=dev');
  });

  it('runs as a user without rights', () => {
    const users = text.slice(text.lastIndexOf('FROM ')).match(/^USER (.*)$/gm);
    expect(users).toEqual(['USER node']);
  });

  it('starts the command line, which is built there', () => {
    const [, app = ''] = /^CMD \["dist\/(apps\/\w+)\/main\.js"/m.exec(text) ?? [];
    expect(existsSync(join(projectFolder, app, 'src/main.ts'))).toBe(true);
    expect(text).toMatch(/^ENTRYPOINT \["node"/m);
  });

  it('is made from files that are there and that the build is given', () => {
    const copied = after('COPY')
      .filter(([first]) => !first?.startsWith('--from'))
      .flatMap((words) => words.slice(0, -1));
    for (const path of copied) {
      expect([path, existsSync(join(projectFolder, path))]).toEqual([path, true]);
      expect(ignored.split('\n')).toContain(`!${path.split('/')[0]}`);
    }
  });

  it('is built from a list of what may go into it, so that data and secrets stay outside', () => {
    expect(ignored.split('\n')[0]).toBe('*');
    for (const path of ['.diarium', '.git', 'docker', 'node_modules', 'dist', 'test'])
      expect(ignored.split('\n')).not.toContain(`!${path}`);
  });
});
