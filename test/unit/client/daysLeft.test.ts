import assert from 'node:assert/strict';
import { formatDate, getDaysLeft } from '../../../client/src/daysLeft.ts';

describe('the days that are left', () => {
  const on = (year: number, month: number, day: number, hour = 12): Date => new Date(year, month - 1, day, hour);

  it('are whole days of the calendar, whatever the hour and the change of clocks', () => {
    assert.equal(getDaysLeft('2027-05-01', on(2026, 11, 28, 0)), 154);
    assert.equal(getDaysLeft('2027-05-01', on(2026, 11, 28, 23)), 154);
    assert.equal(getDaysLeft('2027-05-01', on(2027, 4, 30, 23)), 1);
    assert.equal(getDaysLeft('2027-05-01', on(2027, 5, 1, 23)), 0);
    assert.equal(getDaysLeft('2027-05-01', on(2027, 5, 4)), -3);
    assert.equal(getDaysLeft('2028-03-01', on(2028, 2, 28)), 2);
  });

  it('are counted to the end of a month, and not at all where only a year is known', () => {
    assert.equal(getDaysLeft('2028-02', on(2028, 2, 28)), 1);
    assert.equal(getDaysLeft('2030', on(2027, 1, 1)), undefined);
    assert.equal(getDaysLeft('soon', on(2027, 1, 1)), undefined);
  });
});

describe('a date', () => {
  it('is written as people of the language write it, at the precision it has', () => {
    assert.equal(formatDate('2027-05-01', 'es'), '1 de mayo de 2027');
    assert.equal(formatDate('2027-05-01', 'en'), 'May 1, 2027');
    assert.equal(formatDate('2027-05', 'fr'), 'mai 2027');
    assert.equal(formatDate('2030', 'es'), '2030');
    assert.equal(formatDate('<b>soon</b>', 'es'), '<b>soon</b>');
  });
});
