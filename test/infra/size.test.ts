import { describe, expect, test } from '@jest/globals';
import { Template } from 'aws-cdk-lib/assertions';
import { sizeFaults } from '../../infra/size.ts';
import { accounts, stackOf } from '../support/infra/stack.ts';

const botWith = (count: number) => ({
  intervalMinutes: count * 3,
  minGapMinutes: 3,
  window: '00:00-24:00',
  accounts: accounts(count),
});

describe('how many accounts one stack holds', () => {
  test('thirty fit one template and one event bus', () => {
    const stack = stackOf(botWith(30));
    expect(sizeFaults(stack)).toEqual([]);
    const { Resources, Outputs } = Template.fromStack(stack).toJSON();
    expect(Object.keys(Resources).length).toBeLessThan(500);
    expect(Object.keys(Outputs).length).toBeLessThan(200);
    expect(Object.keys(Template.fromStack(stack).findResources('AWS::Events::Rule')).length).toBeLessThan(300);
  });

  test('of more it says what AWS would refuse and what to do', () => {
    expect(sizeFaults(stackOf(botWith(60)))).toEqual([
      expect.stringMatching(
        /^accounts: one stack would need \d+ resources and AWS allows 500; split the accounts over/,
      ),
      expect.stringMatching(
        /^accounts: one stack would need \d+ bytes of settings for a function and AWS allows 4096; /,
      ),
    ]);
  });
});
