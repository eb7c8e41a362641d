import batchGetItem from 'dynalite/actions/batchGetItem.js';
import batchWriteItem from 'dynalite/actions/batchWriteItem.js';
import createTable from 'dynalite/actions/createTable.js';
import deleteItem from 'dynalite/actions/deleteItem.js';
import deleteTable from 'dynalite/actions/deleteTable.js';
import describeTable from 'dynalite/actions/describeTable.js';
import getItem from 'dynalite/actions/getItem.js';
import listTables from 'dynalite/actions/listTables.js';
import putItem from 'dynalite/actions/putItem.js';
import query from 'dynalite/actions/query.js';
import scan from 'dynalite/actions/scan.js';
import updateItem from 'dynalite/actions/updateItem.js';
import batchGetItemShape from 'dynalite/validations/batchGetItem.js';
import batchWriteItemShape from 'dynalite/validations/batchWriteItem.js';
import createTableShape from 'dynalite/validations/createTable.js';
import deleteItemShape from 'dynalite/validations/deleteItem.js';
import deleteTableShape from 'dynalite/validations/deleteTable.js';
import describeTableShape from 'dynalite/validations/describeTable.js';
import getItemShape from 'dynalite/validations/getItem.js';
import validations from 'dynalite/validations/index.js';
import listTablesShape from 'dynalite/validations/listTables.js';
import putItemShape from 'dynalite/validations/putItem.js';
import queryShape from 'dynalite/validations/query.js';
import scanShape from 'dynalite/validations/scan.js';
import updateItemShape from 'dynalite/validations/updateItem.js';

/** What dynalite does by itself. */
const ACTIONS = {
  BatchGetItem: [batchGetItem, batchGetItemShape],
  BatchWriteItem: [batchWriteItem, batchWriteItemShape],
  CreateTable: [createTable, createTableShape],
  DeleteItem: [deleteItem, deleteItemShape],
  DeleteTable: [deleteTable, deleteTableShape],
  DescribeTable: [describeTable, describeTableShape],
  GetItem: [getItem, getItemShape],
  ListTables: [listTables, listTablesShape],
  PutItem: [putItem, putItemShape],
  Query: [query, queryShape],
  Scan: [scan, scanShape],
  UpdateItem: [updateItem, updateItemShape],
} as const satisfies Record<string, readonly [DynaliteAction, DynaliteShape]>;

export type ActionName = keyof typeof ACTIONS;

export const isAction = (name: string): name is ActionName => Object.hasOwn(ACTIONS, name);

/** Runs one of dynalite's actions as if it had come over HTTP. Rejects with a `DynamoError` as DynamoDB would word it. */
export function act(store: DynaliteStore, name: ActionName, request: object): Promise<object> {
  const [action, { types, custom }] = ACTIONS[name];
  return new Promise((resolve, reject) => {
    const checked = validations.checkTypes(structuredClone(request), types);
    validations.checkValidations(checked, types, custom, store);
    action(store, checked, (error, answer) => {
      if (error) reject(error);
      else resolve(typeof answer === 'object' && answer !== null ? answer : {});
    });
  });
}
