import { type Context, personal } from '@plenum/kernel';
import { specification } from '@plenum/kernel/testing';
import { expect, test } from 'vitest';
import { type AccountContext, type AccountEvent, accountDecider, accountSentence, passwordFindings } from '../index.ts';
import { accountRefusalCodes } from '../refusal.ts';

const base: Context = {
  now: '2026-01-05T01:00:00.000Z',
  actor: { id: 'a1', name: 'Lê Văn Quản' },
  freshId: () => 'x',
};
const administrator: AccountContext = {
  ...base,
  actorIsAdministrator: true,
  noAccountYet: false,
  loginTaken: (login) => login === 'daco',
  administrators: 1,
};
const opened: AccountEvent = {
  type: 'account-opened',
  v: 1,
  data: { id: 'a2', name: personal('Trần Thị Kiểm'), login: personal('kiem'), administrator: false },
};
const password = 'sông rộng thuyền nhỏ';
const open = {
  act: 'open-account',
  id: 'a2',
  name: ' Trần Thị Kiểm ',
  login: 'Kiem',
  administrator: false,
  password,
} as const;

test('an administrator opens an account, with the login in lower case', () => {
  specification(accountDecider, administrator).given().when(open).then(opened);
});
test('nobody else opens an account', () => {
  specification(accountDecider, { ...administrator, actorIsAdministrator: false })
    .given()
    .when(open)
    .refused('administrator-needed');
});
test('the first account is an administrator', () => {
  const first = { ...administrator, actorIsAdministrator: false, noAccountYet: true };
  specification(accountDecider, first)
    .given()
    .when(open)
    .then({ ...opened, data: { ...opened.data, administrator: true } } as AccountEvent);
});
test('a login is used once', () => {
  specification(accountDecider, administrator)
    .given()
    .when({ ...open, login: 'DACO' })
    .refused('login-taken');
});
test('every fault of an account is named at once', () => {
  const { verdict } = specification(accountDecider, administrator)
    .given()
    .when({ ...open, name: ' ', login: 'a b', password: 'ngắn' });
  expect('refused' in verdict && verdict.refused.map((finding) => finding.code)).toEqual([
    'name-missing',
    'login-form',
    'password-too-short',
  ]);
});
test('the last administrator stays one', () => {
  const given = { ...opened, data: { ...opened.data, administrator: true } } as AccountEvent;
  specification(accountDecider, administrator)
    .given(given)
    .when({ act: 'set-administrator', administrator: false })
    .refused('last-administrator');
  specification(accountDecider, administrator)
    .given(given)
    .when({ act: 'close-account', reason: 'Chuyển công tác' })
    .refused('last-administrator');
});
test('a person sets their own password, not another person’s', () => {
  const act = { act: 'set-password', password } as const;
  const self = { ...administrator, actorIsAdministrator: false, actor: { id: 'a2', name: 'Trần Thị Kiểm' } };
  specification(accountDecider, self).given(opened).when(act).then({ type: 'password-set', v: 1, data: {} });
  specification(accountDecider, { ...self, actor: { id: 'a3', name: 'Khác' } })
    .given(opened)
    .when(act)
    .refused('administrator-needed');
});
test('a closed account takes no more acts', () => {
  specification(accountDecider, administrator)
    .given(opened, { type: 'account-closed', v: 1, data: { reason: 'Nghỉ' } })
    .when({ act: 'change-login', login: 'moi' })
    .refused('account-closed');
});
const stranger = { ...administrator, actorIsAdministrator: false, actor: { id: 'a9', name: 'Vũ Văn Tổ' } };
const organiser = { ...stranger, mayIssueCodes: true };
const byCode: AccountEvent = { ...opened, data: { ...opened.data, by: 'code' } } as AccountEvent;
const openByCode = { act: 'open-code-account', id: 'a2', name: 'Trần Thị Kiểm', login: 'kiem' } as const;
const issue = { act: 'issue-code', election: 'bch', until: '2026-01-06T01:00:00Z' } as const;
test('an organiser opens an account for a code on paper, and nobody without that duty', () => {
  specification(accountDecider, organiser).given().when(openByCode).then(byCode);
  specification(accountDecider, stranger).given().when(openByCode).refused('organiser-needed');
});
test('a code is for an account without a password, and its organiser’s to issue and to revoke', () => {
  specification(accountDecider, organiser).given(opened).when(issue).refused('not-by-code');
  specification(accountDecider, stranger).given(byCode).when(issue).refused('organiser-needed');
  specification(accountDecider, organiser)
    .given(byCode)
    .when(issue)
    .then({ type: 'code-issued', v: 1, data: { election: 'bch', until: issue.until } });
  specification(accountDecider, organiser)
    .given(byCode)
    .when({ act: 'revoke-code', election: 'bch' })
    .then({ type: 'code-revoked', v: 1, data: { election: 'bch' } });
});
test('an organiser does no other act on an account', () => {
  for (const act of ['end-sessions', 'remove-passkey'] as const)
    specification(accountDecider, organiser).given(opened).when({ act }).refused('administrator-needed');
});
test('a passkey is added by its owner only, not even by an administrator', () => {
  specification(accountDecider, administrator).given(opened).when({ act: 'add-passkey' }).refused('not-your-account');
  specification(accountDecider, { ...stranger, actor: { id: 'a2', name: 'Trần Thị Kiểm' } })
    .given(opened)
    .when({ act: 'add-passkey' })
    .then({ type: 'passkey-added', v: 1, data: {} });
});
test('an identity is linked by its owner only; its owner or an administrator unlinks it', () => {
  specification(accountDecider, administrator).given(opened).when({ act: 'link-identity' }).refused('not-your-account');
  const owner = { ...stranger, actor: { id: 'a2', name: 'Trần Thị Kiểm' } };
  specification(accountDecider, owner)
    .given(opened)
    .when({ act: 'link-identity' })
    .then({ type: 'identity-linked', v: 1, data: {} });
  for (const who of [owner, administrator])
    specification(accountDecider, who)
      .given(opened)
      .when({ act: 'unlink-identity' })
      .then({ type: 'identity-unlinked', v: 1, data: {} });
  specification(accountDecider, stranger)
    .given(opened)
    .when({ act: 'unlink-identity' })
    .refused('administrator-needed');
});
test('short, repeated and guessed passwords are refused, long sentences are not', () => {
  const codes = (password: string) => passwordFindings(password, 'kiemphieu1').map((finding) => finding.code);
  expect(codes('ngắn')).toEqual(['password-too-short']);
  expect(codes('aaaaaaaaaaaa')).toEqual(['password-too-easy']);
  expect(codes('kiemphieu1-2026')).toEqual(['password-too-easy']);
  expect(codes('1234567890')).toEqual(['password-too-easy']);
  expect(codes(password)).toEqual([]);
});
test('every refusal has a sentence in both languages', () => {
  for (const code of accountRefusalCodes)
    for (const language of ['vi', 'en'] as const)
      expect(accountSentence({ code, severity: 'refusal', values: {}, citations: [] }, language)).toBeTruthy();
});
