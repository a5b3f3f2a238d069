import type { ServerFunctions } from '../wire';

/** What Google puts into a page of Apps Script: one function for each global function of the server, with handlers set before. */
export type ScriptRunner = {
  readonly [Name in keyof ServerFunctions]: (...input: Parameters<ServerFunctions[Name]>) => void;
} & {
  withSuccessHandler(handler: (value: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: Error) => void): ScriptRunner;
};

/** The server's functions as promises. */
export type ServerCalls = {
  readonly [Name in keyof ServerFunctions]: (...input: Parameters<ServerFunctions[Name]>) => Promise<ReturnType<ServerFunctions[Name]>>;
};

/** A promise for each call; rejected with Google's own error when the call itself failed. */
export function serverCalls(runner: ScriptRunner): ServerCalls {
  const call = <Name extends keyof ServerFunctions>(name: Name): ServerCalls[Name] =>
    ((...input: Parameters<ServerFunctions[Name]>) =>
      new Promise((resolve, reject) => {
        const ready = runner
          .withSuccessHandler((value) => {
            resolve(value as ReturnType<ServerFunctions[Name]>);
          })
          .withFailureHandler(reject);
        (ready[name] as (...given: Parameters<ServerFunctions[Name]>) => void)(...input);
      })) as ServerCalls[Name];
  return {
    paneLook: call('paneLook'),
    paneRun: call('paneRun'),
    paneBegin: call('paneBegin'),
    paneGoOn: call('paneGoOn'),
    paneStop: call('paneStop'),
    paneGoTo: call('paneGoTo'),
    paneLetters: call('paneLetters'),
    paneSend: call('paneSend'),
    paneKeep: call('paneKeep'),
    paneCode: call('paneCode'),
  };
}
