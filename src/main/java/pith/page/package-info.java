/** Pages for people, as HTML text. It takes values, and knows neither a database nor a server. */
@NullMarked
package pith.page;

import org.jspecify.annotations.NullMarked;
