using ChurnLab.Hosting;
using ChurnLab.Insight;
using ChurnLab.Statistics;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>
/// Whom to call, the greatest expected gain first, how many calls pay, and what they would have brought.
/// </summary>
/// <remarks>
/// The expected net gain of a call is reached × saved × margin × years × Σ chance × balance over the client's
/// accounts, less the cost of the call. The
/// share saved is assumed until a trial with a control group has measured it, see <see cref="CallList.Trial"/>:
/// outcomes only tell whether those
/// who leave are among the first of the queue, not whether a call keeps them.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class CallPlan : IShown
{
    private readonly PlannedCall[] _calls;
    private readonly double[] _gains;
    private readonly ClientBootstrap _bootstrap;

    private CallPlan(KnownRows rows, CallAssumptions assumptions, LoyaltyUseOptions options)
    {
        (Risks, Assumptions, Options) = (rows.Risks, assumptions, options);
        _calls = CallQueue.Of(Risks, assumptions);
        _gains = CallQueue.Sums(_calls, call => call.Gain);
        _bootstrap = new ClientBootstrap([.. _calls.Select(call => call.Client)], options);
        IsKnown = rows.Count > 0;
        Area = rows.Count == 0 ? null : rows.Area(options);
        IsModelResolved = options.IsResolved ?? Area?.Lower > 0.5;
        BestCalls = IsModelResolved ? _calls.Count(call => call.Gain > 0) : 0;
        Calls = _calls[..BestCalls];
    }

    /// <summary>The chances the plan is made of.</summary>
    public LoyaltyRisks Risks { get; }

    /// <summary>What is assumed of calls.</summary>
    public CallAssumptions Assumptions { get; }

    /// <summary>What was chosen.</summary>
    public LoyaltyUseOptions Options { get; }

    /// <summary>Quarter at whose end the accounts were open.</summary>
    public Quarter Quarter => Risks.Quarters[0];

    /// <summary>Number of clients with an open account.</summary>
    public int Clients => _calls.Length;

    /// <summary>Whether it is known which accounts were closed within the year.</summary>
    public bool IsKnown { get; }

    /// <summary>ROC-AUC of the year's chance with its interval by client; null where outcomes are not known.</summary>
    public IntervalEstimate? Area { get; }

    /// <summary>Whether the model tells more than chance; else nobody is to be called.</summary>
    public bool IsModelResolved { get; }

    /// <summary>
    /// Number of calls of the greatest expected gain: those that bring more than they cost; 0 where the model tells
    /// nothing.
    /// </summary>
    public int BestCalls { get; }

    /// <summary>
    /// Number of calls up to which all together do not lose, in expectation; 0 where the model tells nothing.
    /// </summary>
    public int BreakEvenCalls => IsModelResolved ? Array.FindLastIndex(_gains, gain => gain >= 0) : 0;

    /// <summary>Calls that bring more than they cost, the greatest expected gain first.</summary>
    public IReadOnlyList<PlannedCall> Calls { get; }

    /// <summary>Plans calls.</summary>
    /// <param name="risks">Told chances at the end of one quarter, see <see cref="LoyaltyRisksExtensions.At"/>.</param>
    /// <param name="assumptions">What calls cost and bring; null for the defaults.</param>
    /// <param name="options">
    /// Whether the model is resolved, replicates, seed; null for the defaults. Without known outcomes
    /// <see cref="LoyaltyUseOptions.IsResolved"/> must be given.
    /// </param>
    /// <exception cref="InsightException">Rows are not of one quarter, an account is there twice, a number is outside
    /// its range, or nothing tells whether
    /// the model is resolved.</exception>
    public static CallPlan Of(LoyaltyRisks risks, CallAssumptions? assumptions = null, LoyaltyUseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(risks);
        (options ??= new LoyaltyUseOptions()).Check();
        (assumptions ??= new CallAssumptions()).Check();
        if (risks.Quarters.Distinct().Count() != 1)
            throw new InsightException($"A call plan is of one quarter; got {risks.Quarters.Distinct().Count()}: take one of them by At(quarter).");
        if (risks.Accounts.Distinct().Count() != risks.Count)
            throw new InsightException($"Of {risks.Count} rows of {risks.Quarters[0]} some are of the same account; expected each once.");
        var rows = KnownRows.Of(risks, LoyaltyHorizon.Year);
        if (rows.Count == 0 && options.IsResolved is null)
        {
            throw new InsightException(
                $"What became of the accounts of {risks.Quarters[0]} is not known: give IsResolved as told on quarters of known outcome.");
        }

        return new CallPlan(rows, assumptions, options);
    }

    /// <summary>Expected net gain of the first calls, roubles.</summary>
    /// <param name="calls">Number of calls. Range: 0 to <see cref="Clients"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public double ExpectedGain(int calls) => _gains[Checked(calls)];

    /// <summary>The same over the whole range in which the share saved is thought to lie, roubles.</summary>
    /// <param name="calls">Number of calls. Range: 0 to <see cref="Clients"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public MoneyEstimate ExpectedRange(int calls)
    {
        var (gain, cost) = (ExpectedGain(calls), calls * Assumptions.CostPerCall);
        double At(double saved) => ((gain + cost) * saved / Assumptions.Saved.Value) - cost;
        return new MoneyEstimate(gain, At(Assumptions.Saved.Lower), At(Assumptions.Saved.Upper));
    }

    /// <summary>
    /// Net gain that the first calls would have had with the accounts that were closed in fact, roubles, with its
    /// interval by client; the share saved is
    /// still the assumed one. Null where outcomes are not known.
    /// </summary>
    /// <param name="calls">Number of calls. Range: 0 to <see cref="Clients"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public MoneyEstimate? RealisedGain(int calls) => Realised(calls, isBeside: false);

    /// <summary>
    /// What the order of the queue was worth: net gain of the first calls less that of as many calls in a shuffled
    /// order, roubles, with its interval by
    /// client. Null where outcomes are not known.
    /// </summary>
    /// <param name="calls">Number of calls. Range: 0 to <see cref="Clients"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public MoneyEstimate? Advantage(int calls) => Realised(calls, isBeside: true);

    /// <summary>Calls day by day, as many as a call centre can make.</summary>
    /// <param name="options">Capacity, days, control group; null for the defaults.</param>
    /// <exception cref="InsightException">An option is outside its range.</exception>
    public CallList List(CallListOptions? options = null) => CallList.Of(this, options ?? new CallListOptions());

    private int Checked(int calls)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(calls);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(calls, Clients);
        return calls;
    }

    private MoneyEstimate? Realised(int calls, bool isBeside)
    {
        Checked(calls);
        if (!IsKnown)
            return null;
        var values = Array.ConvertAll(_calls, call => Assumptions.PerRouble * call.Left);
        var drawn = _bootstrap.Run(counts => [Gain(counts)]);
        var (lower, upper) = _bootstrap.Ends(drawn, 0);
        return new MoneyEstimate(Gain(null), lower, upper);

        double Gain(int[]? counts)
        {
            var (called, first, all) = (0.0, 0.0, 0.0);
            for (var place = 0; place < values.Length; place++)
            {
                var count = counts?[_bootstrap.Units[place]] ?? 1;
                all += count * values[place];
                first += place < calls ? count * values[place] : 0;
                called += place < calls ? count : 0;
            }

            return isBeside ? first - (called / values.Length * all) : first - (called * Assumptions.CostPerCall);
        }
    }
}
