namespace ChurnLab.Studies.Eshop;

/// <summary>Names of the e-shop's columns after loading and joining its four files: one row per client.</summary>
public static class EshopColumns
{
    /// <summary>Number of the client, the key of all four files.</summary>
    public const string Id = "id";

    /// <summary>Whether purchasing activity has declined, the outcome of the study: true for «Снизилась».</summary>
    public const string Declined = "declined";

    /// <summary>Type of service: стандарт or премиум.</summary>
    public const string Service = "service";

    /// <summary>Whether the client agrees to receive messages: да or нет.</summary>
    public const string Consent = "consent";

    /// <summary>Marketing contacts a month over the last half-year, 0.9 to 6.6 in the original.</summary>
    public const string Contacts = "mkt_6m";

    /// <summary>Marketing contacts in the current month, 3 to 5 in the original.</summary>
    public const string ContactsNow = "mkt_cur";

    /// <summary>Days since registration.</summary>
    public const string Tenure = "tenure";

    /// <summary>Share of purchases on promotion, 0 to 1.</summary>
    public const string Promo = "promo";

    /// <summary>The category the client buys most of; six in the original.</summary>
    public const string Category = "category";

    /// <summary>Categories looked at per visit, mean.</summary>
    public const string Categories = "cats_per_visit";

    /// <summary>Products left unpaid in the basket in a quarter.</summary>
    public const string Unpaid = "unpaid";

    /// <summary>Failures of the service the client met.</summary>
    public const string Errors = "errors";

    /// <summary>Pages per visit, mean.</summary>
    public const string Pages = "pages";

    /// <summary>Revenue of the month before the previous one, roubles.</summary>
    public const string RevenueBefore = "rev_prev2";

    /// <summary>Revenue of the previous month, roubles.</summary>
    public const string RevenuePrevious = "rev_prev";

    /// <summary>Revenue of the current month, roubles.</summary>
    public const string Revenue = "rev_cur";

    /// <summary>Minutes on the site a day in the previous month.</summary>
    public const string MinutesPrevious = "min_prev";

    /// <summary>Minutes on the site a day in the current month.</summary>
    public const string Minutes = "min_cur";

    /// <summary>Monthly profit from the client, mean of three months, thousand roubles; a weight of decisions, never a feature.</summary>
    public const string Profit = "profit";
}
