import type pg from 'pg';
import { readSetting } from '../setting.ts';

export const examplePassword = 'plenum-vi-du-2026';

/** Who signs in to the example organisation. All are invented; the password is on the log-in screen while the example is there. */
export const exampleAccounts = [
  { login: 'totchuc', name: 'Nguyễn Thị Sắp', role: 'organiser', administrator: false, password: examplePassword },
  {
    login: 'truongban',
    name: 'Trần Văn Trưởng',
    role: 'head-of-tellers',
    administrator: false,
    password: examplePassword,
  },
  { login: 'kiemphieu1', name: 'Lê Thị Đếm', role: 'teller', administrator: false, password: examplePassword },
  { login: 'kiemphieu2', name: 'Phạm Văn Soát', role: 'teller', administrator: false, password: examplePassword },
  { login: 'chutich', name: 'Bùi Văn Chủ', role: 'presidium', administrator: false, password: examplePassword },
  { login: 'thuky', name: 'Đinh Thị Ghi', role: 'secretariat', administrator: false, password: examplePassword },
  { login: 'kiemtra', name: 'Võ Thị Xét', role: 'auditor', administrator: false, password: examplePassword },
  { login: 'quansat', name: 'Hoàng Thị Ngắm', role: 'observer', administrator: false, password: examplePassword },
  { login: 'quantri', name: 'Đỗ Văn Giữ', role: 'administrator', administrator: true, password: examplePassword },
] as const;

export type ExampleLogin = (typeof exampleAccounts)[number]['login'];

export const accountName = (login: ExampleLogin): string =>
  exampleAccounts.find((one) => one.login === login)?.name ?? login;

/** The same at every making, so that the example's record can be told apart. */
export const accountId = (login: ExampleLogin): string => `vi-du-${login}`;

export const exampleIsThere = async (db: pg.Pool): Promise<boolean> => (await readSetting(db, 'example')) !== null;
