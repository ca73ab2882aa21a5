using ChurnLab.Frames;
using ChurnLab.Studies.Measures;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Offers;

/// <summary>Numbers of offers as a reader expects them.</summary>
internal static class OfferTexts
{
    private const double ManyRoubles = 10_000;

    /// <summary>Roubles that are known: budgets and costs.</summary>
    public static string Exact(double roubles) => StudyTexts.Get("Offer.Roubles", RussianText.Number(roubles, 0));

    /// <summary>Roubles that are expected: thousands from 10 000 on, as nobody knows them better.</summary>
    public static string About(double roubles) => IsMany(roubles)
        ? StudyTexts.Get("Offer.Thousands", RussianText.Number(roubles / 1000, 0))
        : Exact(roubles);

    public static string Of(KeptProfit kept)
    {
        var unit = IsMany(kept.Mean) ? 1000 : 1;
        return StudyTexts.Get(
            IsMany(kept.Mean) ? "Offer.RangeThousands" : "Offer.RangeRoubles",
            RussianText.Number(kept.Mean / unit, 0),
            RussianText.Number(kept.Lower / unit, 0),
            RussianText.Number(kept.Upper / unit, 0));
    }

    public static string Clients(long count) =>
        RussianText.Count(count, StudyTexts.Get("Offer.Client.One"), StudyTexts.Get("Offer.Client.Few"), StudyTexts.Get("Offer.Client.Many"));

    /// <summary>Offers with their numbers of clients, in one line.</summary>
    public static string Shares(IEnumerable<(string Name, int Clients)> shares) =>
        string.Join("; ", shares.Select(share => StudyTexts.Get("Offer.Share", share.Name, Clients(share.Clients))));

    public static string Of(TrialMark mark) => StudyTexts.Get("Offer.Mark." + mark);

    /// <summary>Why clients are left alone, for as many reasons as there are.</summary>
    /// <param name="unsuited">Clients no offer is for.</param>
    /// <param name="notWorth">Clients for whom no offer pays.</param>
    public static string Reasons(int unsuited, int notWorth)
    {
        (string Key, int Count)[] reasons = [("Offer.Unsuited", unsuited), ("Offer.NotWorth", notWorth)];
        return string.Join(", ", reasons.Where(reason => reason.Count > 0)
            .Select(reason => StudyTexts.Get(reason.Key, RussianText.Integer(reason.Count))));
    }

    private static bool IsMany(double roubles) => Math.Abs(roubles) >= ManyRoubles;
}
