/** An error that Excel answers with: code and message as the library's own, where it happened, "Worksheet.getRange". */
export class ApiError extends Error {
  location = '';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function notFound(): ApiError {
  return new ApiError('ItemNotFound', "The requested resource doesn't exist.");
}

export function invalidArgument(why = ''): ApiError {
  return new ApiError('InvalidArgument', `The argument is invalid or missing or has an incorrect format. ${why}`);
}

export function alreadyExists(): ApiError {
  return new ApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
}

export function accessDenied(): ApiError {
  return new ApiError('AccessDenied', "You can't perform the requested operation.");
}

export function invalidOperation(): ApiError {
  return new ApiError('InvalidOperation', 'The operation attempted is invalid on the object.');
}

/** The simulator knows nothing of this member: never silently wrong. */
export function notSimulated(what: string): ApiError {
  return new ApiError('SimulatorNotImplemented', `The simulated workbook does not implement ${what}`);
}
