using ChurnLab.Frames;
using ChurnLab.Studies.Measures;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Offers;

/// <summary>Numbers of offers as a reader expects them.</summary>
internal static class OfferTexts
{
    private const double ManyRoubles = 100_000;

    /// <summary>Roubles with their unit; thousands from 100 000 on.</summary>
    public static string Money(double roubles) => Math.Abs(roubles) >= ManyRoubles
        ? StudyTexts.Get("Offer.Thousands", RussianText.Number(roubles / 1000, 0))
        : StudyTexts.Get("Offer.Roubles", RussianText.Number(roubles, 0));

    public static string Of(KeptProfit kept) => StudyTexts.Get("Measure.Range", Money(kept.Mean), Money(kept.Lower), Money(kept.Upper));

    public static string Clients(long count) =>
        RussianText.Count(count, StudyTexts.Get("Offer.Client.One"), StudyTexts.Get("Offer.Client.Few"), StudyTexts.Get("Offer.Client.Many"));

    /// <summary>Offers with their numbers of clients, in one line.</summary>
    public static string Shares(IEnumerable<(string Name, int Clients)> shares) =>
        string.Join("; ", shares.Select(share => StudyTexts.Get("Offer.Share", share.Name, Clients(share.Clients))));

    public static string Of(TrialMark mark) => StudyTexts.Get("Offer.Mark." + mark);
}
