import { describe, expect, test } from 'vitest';
import { detectLanguage } from './language.ts';

describe('the language', () => {
  test.each([
    ['ko_KR.UTF-8', 'ko'],
    ['ko', 'ko'],
    ['KO-kr', 'ko'],
    ['en_US.UTF-8', 'en'],
    ['C', 'en'],
    ['kok_IN', 'en'],
    ['de_DE@ko', 'en'],
  ])('of LANG=%s is %s', (LANG, language) => {
    expect(detectLanguage({ LANG })).toBe(language);
  });

  test('is LC_ALL’s before LANG’s, unless LC_ALL is empty', () => {
    expect(detectLanguage({ LC_ALL: 'en_US.UTF-8', LANG: 'ko_KR.UTF-8' })).toBe('en');
    expect(detectLanguage({ LC_ALL: 'ko_KR.UTF-8', LANG: 'en_US.UTF-8' })).toBe('ko');
    expect(detectLanguage({ LC_ALL: '', LANG: 'ko_KR.UTF-8' })).toBe('ko');
  });

  test('is the system’s where neither is set', () => {
    const system = Intl.DateTimeFormat().resolvedOptions().locale;
    expect(detectLanguage({})).toBe(/^ko\b/i.test(system) ? 'ko' : 'en');
  });
});
