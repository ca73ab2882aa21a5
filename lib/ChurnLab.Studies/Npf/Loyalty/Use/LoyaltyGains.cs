using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight;
using ChurnLab.Insight.Findings;
using ChurnLab.Statistics;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>
/// How many closings, and how many roubles on closed accounts, are found among the accounts of the greatest chance.
/// </summary>
/// <remarks>
/// Accounts of equal chance count as shuffled. Intervals come from a bootstrap that draws clients, so that accounts
/// of one client, and
/// one account at several quarters, count as the one piece of evidence they are.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class LoyaltyGains : IShown
{
    private static readonly double[] Shares = [0.01, 0.05, 0.1, 0.2];

    private readonly KnownRows _rows;
    private readonly ClientBootstrap _bootstrap;
    private readonly GainWalk _walk;

    private LoyaltyGains(KnownRows rows, LoyaltyUseOptions options)
    {
        (_rows, Options, _bootstrap) = (rows, options, new ClientBootstrap(rows.Clients, options));
        double[] money = [.. rows.Rows.Select(rows.Risks.Money)];
        _walk = new GainWalk(rows, money, _bootstrap.Units);
        MoneyClosed = money.Zip(rows.Closes, (roubles, closes) => roubles * closes).Sum();
        Area = rows.Area(options);
        Points = At(Shares);
    }

    /// <summary>What was chosen.</summary>
    public LoyaltyUseOptions Options { get; }

    /// <summary>Rows of known outcome: accounts, each as often as it is told of.</summary>
    public int Accounts => _rows.Count;

    /// <summary>Closings among them.</summary>
    public int Closings => _rows.Closings;

    /// <summary>Roubles on accounts that were closed; those of overdrawn accounts count 0.</summary>
    public double MoneyClosed { get; }

    /// <summary>ROC-AUC with its interval by client; NaN where all outcomes are the same.</summary>
    public IntervalEstimate Area { get; }

    /// <summary>What is found in the first 1, 5, 10 and 20 % of the accounts.</summary>
    public IReadOnlyList<LoyaltyGain> Points { get; }

    /// <summary>What is found in the first 10 %.</summary>
    internal LoyaltyGain FirstTenth => Points[2];

    /// <summary>
    /// Whether the order is better than a shuffled one: the model is resolved, and so is the lift of the first tenth.
    /// </summary>
    public bool IsResolved => (Options.IsResolved ?? Area.Lower > 0.5) && FirstTenth.Lift.Lower > 1;

    /// <summary>Ranks accounts by a told chance, and counts what came true.</summary>
    /// <param name="risks">Told chances; rows whose outcome is not known are left out.</param>
    /// <param name="options">Horizon, replicates, seed; null for the defaults.</param>
    /// <exception cref="InsightException">No outcome is known, or a chance or an option is outside its
    /// range.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public static LoyaltyGains Of(LoyaltyRisks risks, LoyaltyUseOptions? options = null)
    {
        (options ??= new LoyaltyUseOptions()).Check();
        return new LoyaltyGains(KnownRows.SomeOf(risks, options.Horizon), options);
    }

    /// <summary>What is found in the first accounts.</summary>
    /// <param name="share">Share of the accounts. Range: above 0, to 1.</param>
    /// <exception cref="InsightException">The share is outside its range.</exception>
    public LoyaltyGain At(double share) => share is > 0 and <= 1
        ? At([share])[0]
        : throw new InsightException(FormattableString.Invariant($"The share of accounts is {share}; expected a number above 0, to 1."));

    /// <summary>Says how much is found in the first tenth, and how much of the money.</summary>
    public Finding Finding()
    {
        var area = UseTexts.Range(Area, 3);
        if (!IsResolved)
        {
            return new Finding(
                Text(Closings == 0 ? "HeadlineNobody" : "HeadlineNone"),
                Closings == 0
                    ? Text("Nobody", UseTexts.Accounts(Accounts), Within)
                    : Text("None", UseTexts.Of(FirstTenth.Capture), UseTexts.Accounts(Accounts), UseTexts.Closings(Closings), area),
                IsResolved: false);
        }

        var tenth = FirstTenth;
        var money = double.IsNaN(tenth.Money.Value) ? Text("NoMoney")
            : Text(tenth.Money.Lower > tenth.Share ? "Money" : "MoneySame", UseTexts.Of(tenth.Money));
        return new Finding(
            Text("Headline", RussianText.Percent(tenth.Capture.Value, 0), RussianText.Number(tenth.Lift.Value, 1)),
            Text("Text", UseTexts.Of(tenth.Capture), RussianText.Number(tenth.Lift.Value, 1), Within, area) + " " + money,
            IsResolved: true);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private string Within => UseTexts.Within(Options.Horizon);

    private static string Text(string name, params object[] values) => UseTexts.Get("Gains." + name, values);

    private LoyaltyGain[] At(double[] shares)
    {
        var drawn = _bootstrap.Run(counts => _walk.At(shares, counts));
        var found = _walk.At(shares, null);
        return
        [
            .. shares.Select((share, place) =>
            {
                var (low, high) = _bootstrap.Ends(drawn, place);
                var (moneyLow, moneyHigh) = _bootstrap.Ends(drawn, shares.Length + place);
                IntervalEstimate Of(EstimateKind kind, double value, double lower, double upper) => new(kind, value, lower, upper, Options.Confidence);
                return new LoyaltyGain
                {
                    Share = share,
                    Accounts = share * Accounts,
                    Closings = Closings == 0 ? 0 : found[place] * Closings,
                    Capture = Of(EstimateKind.Share, found[place], low, high),
                    Money = Of(EstimateKind.Share, found[shares.Length + place], moneyLow, moneyHigh),
                    Lift = Of(EstimateKind.RiskRatio, found[place] / share, low / share, high / share),
                };
            }),
        ];
    }
}
