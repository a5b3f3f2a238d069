import { ApiError, notFound, notSimulated } from './api-error';
import type { ExecuteReply } from './windows-bridge';

/**
 * An object of the simulated workbook, with members by their names on the wire: values and navigations as getters and setters, methods
 * as functions, `Indexer` for getItem, `Items` for a collection.
 */
export interface WireObject {
  /** Class name, for errors: "Worksheet". */
  readonly $type: string;
  readonly [member: string]: unknown;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface WireRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface WireReply {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number };
}

/** One message as it went over the bridge. */
interface LoggedRequest {
  readonly request: WireRequest;
  readonly requestBytes: number;
  readonly replyBytes: number;
  /** 1: writes; 16: can be undone. */
  readonly flags: number;
  /** Code, place and message of the error it was answered with. */
  readonly error: string | null;
}

/** What goes wrong with a request, decided before it is processed. */
export type Fault =
  /** Office refuses the request by this number; nothing of it is done. */
  | { readonly kind: 'status'; readonly status: number }
  /** Excel answers with this error code; nothing of it is done. */
  | { readonly kind: 'code'; readonly code: string }
  /** All of it is done, but the answer is lost. */
  | { readonly kind: 'lost-reply'; readonly code: string };

export interface RichApi {
  /** Answers a batch as it comes over a bridge: safe array in, safe array out. */
  execute(id: number, parameters: unknown): ExecuteReply;
  /** Requests without the library's own traffic. */
  readonly log: LoggedRequest[];
  /** Ids of the ribbon presses that the add-in said to be done with. */
  readonly completed: string[];
  /** How often the add-in asked for its pane to be shown. */
  shown: number;
  /** Called before each request of the add-in, with its 0-based number: null lets it pass. It may change the workbook first. */
  fault: (number: number, request: WireRequest) => Fault | null;
}

/** Numbers of the methods that carry a batch, and the end of a ribbon press. */
const EXECUTE_RICH_API = 93;
const COMMAND_COMPLETED = 94;
/** A null object: what is asked of it is null too. */
const NULL = Symbol('null object');
type Resolved = WireObject | typeof NULL;

/** Excel on the web takes and gives 5 MB. */
const WEB_LIMIT = 5_000_000;

/** Answers requests of Microsoft's library over a model, by the members' names; it knows nothing of Excel. */
export function createRichApi(root: WireObject, limits: 'desktop' | 'web' = 'desktop'): RichApi {
  const references = new Map<string, WireObject>();
  const kept = new WeakMap<WireObject, string>();
  const ready: WireObject = { $type: 'AddinInternalService', NotifyActionHandlerReady: () => null };
  const runtime: WireObject = {
    $type: 'AppRuntimeService',
    SetAppRuntimeState: () => {
      api.shown += 1;
      return null;
    },
  };
  const services = new Map([
    ['Microsoft.InternalService.AddinInternalService', ready],
    ['Microsoft.AppRuntime.AppRuntimeService', runtime],
  ]);
  let number = 0;

  const api: RichApi = {
    log: [],
    completed: [],
    shown: 0,
    fault: () => null,
    execute: (id, parameters) => {
      if (id === COMMAND_COMPLETED) {
        api.completed.push(String((parameters as readonly unknown[])[0]));
        return { status: 0, data: null };
      }
      if (id !== EXECUTE_RICH_API) return { status: 5007, data: `method ${String(id)}` };
      const message = messageOf(parameters);
      const request = JSON.parse(message.body) as WireRequest;
      const own = isLibraryTraffic(request);
      const fault = own ? null : api.fault(number, request);
      if (!own) number += 1;
      const requestBytes = Buffer.byteLength(message.body);
      const status = statusOf(fault) ?? (limits === 'web' && requestBytes > WEB_LIMIT ? 5103 : 0);
      const refusal = fault?.kind === 'code' ? errorReply(fault.code) : null;
      const processed = status === 0 && refusal === null ? process(request) : null;
      const reply = refusal ?? (fault?.kind === 'lost-reply' ? errorReply(fault.code) : processed);
      const body = reply === null ? '' : JSON.stringify(reply);
      const replyBytes = Buffer.byteLength(body);
      if (!own) {
        api.log.push({
          request,
          requestBytes,
          replyBytes,
          flags: message.flags,
          error: errorText(reply) ?? (status === 0 ? null : String(status)),
        });
      }
      if (status !== 0) return { status, data: 'refused' };
      if (limits === 'web' && replyBytes > WEB_LIMIT) return { status: 5104, data: 'too large' };
      return { status: 0, data: [200, [], body] };
    },
  };
  return api;

  function process(request: WireRequest): WireReply {
    const objects = new Map<number, Resolved>();
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: act(action, request, objects) });
      } catch (error) {
        const api = error instanceof ApiError ? error : new ApiError('SimulatorFault', String((error as Error).stack));
        // What came before stays done, as in Excel.
        return { Results: results, Error: { Code: api.code, Message: api.message, Location: api.location, ActionIndex: index } };
      }
    }
    return { Results: results };
  }

  function act(action: Action, request: WireRequest, objects: Map<number, Resolved>): unknown {
    if (action.ActionType === 5) return null;
    const object = resolve(action.ObjectPathId, request, objects);
    switch (action.ActionType) {
      case 1:
        return object === NULL ? null : identity(object);
      case 2:
        return object === NULL ? null : query(object, action);
      case 3:
        return callMethod(object, action, request, objects);
      case 4:
        if (object === NULL) throw notFound();
        setMember(object, action.Name, argumentsOf(action.ArgumentInfo, request, objects)[0]);
        return null;
      default:
        throw notSimulated(`action type ${String(action.ActionType)}`);
    }
  }

  function callMethod(object: Resolved, action: Action, request: WireRequest, objects: Map<number, Resolved>): unknown {
    if (action.Name === '_RemoveReference') {
      references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    if (object === NULL) return null;
    if (action.Name === '_KeepReference') {
      if (!kept.has(object)) kept.set(object, `ref${String(references.size + 1)}-${String(number)}`);
      references.set(kept.get(object) ?? '', object);
      return null;
    }
    return call(object, action.Name, argumentsOf(action.ArgumentInfo, request, objects)) ?? null;
  }

  function resolve(id: number, request: WireRequest, objects: Map<number, Resolved>): Resolved {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(id)];
    if (path === undefined) throw notSimulated(`object path ${String(id)}`);
    const object = follow(path, request, objects);
    objects.set(id, object);
    return object;
  }

  function follow(path: ObjectPath, request: WireRequest, objects: Map<number, Resolved>): Resolved {
    const parent = path.ParentObjectPathId === undefined ? root : resolve(path.ParentObjectPathId, request, objects);
    if (parent === NULL) return NULL;
    switch (path.ObjectPathType) {
      case 1:
        return root;
      case 2:
        return services.get(path.Name) ?? fail(notSimulated(`new ${path.Name}`));
      case 3:
        return objectOrNull(call(parent, path.Name, argumentsOf(path.ArgumentInfo, request, objects)));
      case 4:
        return objectOrNull(parent[memberName(parent, path.Name)]);
      case 5:
        return objectOrNull(call(parent, 'Indexer', argumentsOf(path.ArgumentInfo, request, objects)));
      case 6:
        return references.get(path.Name) ?? fail(new ApiError('InvalidReference', 'This reference is not valid.'));
      case 7:
        return NULL;
      default:
        throw notSimulated(`object path type ${String(path.ObjectPathType)}`);
    }
  }

  function argumentsOf(info: ArgumentInfo | undefined, request: WireRequest, objects: Map<number, Resolved>): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = references[index];
      return typeof reference === 'number' && reference !== 0 ? resolve(reference, request, objects) : value;
    });
  }

  function identity(object: WireObject): Record<string, unknown> {
    const reference = kept.get(object);
    return {
      ...(reference !== undefined && references.has(reference) ? { _ReferenceId: reference } : {}),
      ...('Id' in object ? { Id: object['Id'] } : {}),
    };
  }

  function query(object: WireObject, { QueryInfo: info }: Action): unknown {
    const names = [...(info?.Select ?? []), ...(info?.Expand ?? [])];
    return queryObject(object, names);
  }

  function queryObject(object: WireObject, names: readonly string[]): unknown {
    const items = object['Items'];
    if (Array.isArray(items)) {
      return { _Items: (items as WireObject[]).map((item) => ({ _Id: item['Id'], ...(queryMembers(item, names) as object) })) };
    }
    return queryMembers(object, names);
  }

  function queryMembers(object: WireObject, names: readonly string[]): unknown {
    const found: Record<string, unknown> = identity(object);
    const paths = new Map<string, string[]>();
    for (const name of names) {
      const [head = '', ...rest] = name.split('/');
      if (head === '*' || head === '') throw notSimulated(`loading all of ${object.$type}`);
      const member = memberName(object, head);
      const more = paths.get(member) ?? [];
      if (rest.length > 0) more.push(rest.join('/'));
      paths.set(member, more);
    }
    for (const [member, more] of paths) {
      const value = object[member];
      found[member] = isWireObject(value) ? queryObject(value, more) : (value ?? null);
    }
    return found;
  }
}

/** The library's own requests: the clean-up after a run, one notice that it is ready, showing the pane. */
function isLibraryTraffic(request: WireRequest): boolean {
  const own = request.Actions.filter((action) => /^(_RemoveReference|NotifyActionHandlerReady|SetAppRuntimeState)$/.test(action.Name));
  return own.length > 0 && request.Actions.every((action) => action.ActionType === 1 || action.ActionType === 5 || own.includes(action));
}

function call(object: WireObject, name: string, parameters: readonly unknown[]): unknown {
  const wanted = name in object ? name : withoutOrNull(object, name);
  const method = object[wanted];
  const location = `${object.$type}.${camel(name === 'Indexer' ? 'GetItem' : name)}`;
  if (typeof method !== 'function') throw notSimulated(location);
  try {
    return (method as (...values: readonly unknown[]) => unknown)(...parameters);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'ItemNotFound' && name.endsWith('OrNullObject')) return null;
    throw located(error, location);
  }
}

function withoutOrNull(object: WireObject, name: string): string {
  const plain = name.replace(/OrNullObject$/, '');
  if (plain === 'GetItem' && !(plain in object)) return 'Indexer';
  return plain;
}

function setMember(object: WireObject, name: string, value: unknown): void {
  const member = memberName(object, name);
  try {
    if (!Reflect.set(object, member, value)) throw notSimulated(`setting ${object.$type}.${camel(name)}`);
  } catch (error) {
    throw located(error, `${object.$type}.${camel(name)}`);
  }
}

/** The library asks for "values" or "Values". */
function memberName(object: WireObject, name: string): string {
  if (name in object) return name;
  const pascal = name.charAt(0).toUpperCase() + name.slice(1);
  if (pascal in object) return pascal;
  throw notSimulated(`${object.$type}.${camel(name)}`);
}

function located(error: unknown, location: string): unknown {
  if (error instanceof ApiError && error.location === '') error.location = location;
  return error;
}

function messageOf(parameters: unknown): { readonly body: string; readonly flags: number } {
  const outer = parameters as readonly unknown[];
  const list = Array.isArray(outer[0]) ? (outer[0] as readonly unknown[]) : outer;
  return { body: String(list[4]), flags: Number(list[6]) };
}

function errorText(reply: WireReply | null): string | null {
  const error = reply?.Error;
  return error === undefined ? null : [error.Code, error.Location, error.Message].join(' ');
}

function statusOf(fault: Fault | null): number | null {
  return fault?.kind === 'status' ? fault.status : null;
}

function errorReply(code: string): WireReply {
  return { Results: [], Error: { Code: code, Message: code, Location: '', ActionIndex: -1 } };
}

function objectOrNull(value: unknown): Resolved {
  if (value === null || value === undefined) return NULL;
  return isWireObject(value) ? value : fail(notSimulated('an object path that leads to a value'));
}

function isWireObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && '$type' in value;
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function fail(error: ApiError): never {
  throw error;
}
