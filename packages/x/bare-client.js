/**
 * What `client.ts` uses of twitter-api-v2: its way of signing and making a request, without a method for each of X's
 * endpoints. The bundles take this in the library's place, as those methods are two thirds of it and the library
 * cannot be asked for less by its name.
 */
import TwitterApiBase from '../../node_modules/twitter-api-v2/dist/esm/client.base.js';

export {
  ApiRequestError,
  ApiResponseError,
} from '../../node_modules/twitter-api-v2/dist/esm/types/errors.types.js';

export class TwitterApi extends TwitterApiBase {
  get v2() {
    return this;
  }
}
