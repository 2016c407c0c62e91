package nl.rechtspoor.kernel.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.kernel.editions.Edition;
import nl.rechtspoor.kernel.editions.Editions;

/** The rights that a case can invoke. Articles 43 and on of the CRC are organisation, not rights, and are not among them. */
public record Articles(Edition edition, List<Treaty> treaties, List<Article> articles) implements Editions.Published {
    public Articles {
        treaties = List.copyOf(treaties);
        articles = List.copyOf(articles);
    }

    /** The article, also when it is retired. */
    public Optional<Article> article(ArticleCode code) {
        return articles.stream().filter(article -> article.code().equals(code)).findFirst();
    }

    /** Whether a case of that day may invoke it. */
    public boolean isValid(ArticleCode code, LocalDate day) {
        return article(code).filter(article -> article.valid().covers(day)).isPresent();
    }

    /** The treaty with that code. */
    public Optional<Treaty> treaty(String code) {
        return treaties.stream().filter(treaty -> treaty.code().equals(code)).findFirst();
    }
}
