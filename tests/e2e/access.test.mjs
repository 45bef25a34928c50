// Access on a desk, in the light: axe-core finds nothing wrong on any view.
import { desk } from "./access.mjs";

desk(false);
