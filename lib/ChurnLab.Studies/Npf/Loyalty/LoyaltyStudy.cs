namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>The study of loyalty: will the contract be kept next quarter and next year, how well is that known, and why.</summary>
/// <remarks>Nothing is computed before it is asked for, and then once.</remarks>
public sealed partial class LoyaltyStudy
{
    private readonly Lazy<LoyaltyLadder> _ladder;
    private readonly Lazy<LoyaltyCalibration> _calibration;
    private readonly Lazy<LeakLesson> _lesson;
    private readonly Lazy<LoyaltySurvival> _survival;
    private readonly Lazy<LoyaltyModel> _model;
    private readonly Lazy<LoyaltyRisks> _current;
    private readonly Lazy<LoyaltyReasons> _reasons;

    private LoyaltyStudy(NpfHistory history, LoyaltyOptions options)
    {
        (History, Options) = (history, options);
        _ladder = new(() => LoyaltyLadder.Of(history, options));
        _calibration = new(() => LoyaltyCalibration.Of(BlockRisks, options));
        _lesson = new(() => LeakLesson.Of(history, Ladder.Choice.Boosted, options));
        _survival = new(() => LoyaltySurvival.Of(history));
        _model = new(() => LoyaltyModel.Fit(history, Ladder, options));
        _current = new(() => Model.Score(history));
        _reasons = new(ReasonsOf);
    }

    /// <summary>The accounts.</summary>
    public NpfHistory History { get; }

    /// <summary>What was chosen.</summary>
    public LoyaltyOptions Options { get; }

    /// <summary>Quarters of the block that is looked at once.</summary>
    public LoyaltyFold Block => LoyaltyFold.Block(History, Options);

    /// <summary>The models and what they reach.</summary>
    public LoyaltyLadder Ladder => _ladder.Value;

    /// <summary>What the model in use told of the block.</summary>
    public LoyaltyRisks BlockRisks => Ladder.Risks(LoyaltyRungs.InUse);

    /// <summary>Whether as many accounts of the block were closed as was told.</summary>
    public LoyaltyCalibration Calibration => _calibration.Value;

    /// <summary>What rows drawn at random and sums of whole years pretend.</summary>
    public LeakLesson Lesson => _lesson.Value;

    /// <summary>How long contracts are kept, without any model of features.</summary>
    public LoyaltySurvival Survival => _survival.Value;

    /// <summary>The model fitted to all that is known.</summary>
    public LoyaltyModel Model => _model.Value;

    /// <summary>What it tells of the accounts that are open now.</summary>
    public LoyaltyRisks Current => _current.Value;

    /// <summary>Whether the model tells closings better than chance.</summary>
    public bool IsResolved => Ladder.IsResolved;

    /// <summary>Does the study.</summary>
    /// <param name="history">The accounts.</param>
    /// <param name="options">What was chosen; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    /// <exception cref="ArgumentException">The history ends before the block, or begins after its first fold.</exception>
    public static LoyaltyStudy Of(NpfHistory history, LoyaltyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        options ??= new LoyaltyOptions();
        Check(options);
        if (history.LastLabelled < options.BlockFrom)
        {
            throw new ArgumentException(
                $"Closings are told up to {history.LastLabelled}, but the block is to begin with {options.BlockFrom}: set BlockFrom to a quarter before.",
                nameof(history));
        }

        return new LoyaltyStudy(history, options);
    }

    private static void Check(LoyaltyOptions options)
    {
        (string Name, int Value, int Least)[] ranges =
        [
            (nameof(options.Folds), options.Folds, 2), (nameof(options.Gap), options.Gap, 0), (nameof(options.Parts), options.Parts, 2),
            (nameof(options.MaxRows), options.MaxRows, 1_000), (nameof(options.MaxBlockRows), options.MaxBlockRows, 1_000),
            (nameof(options.Replicates), options.Replicates, 10),
        ];
        foreach (var (name, value, least) in ranges)
        {
            if (value < least)
                throw new ArgumentOutOfRangeException(nameof(options), $"{name} is {value}: expected {least} or more.");
        }

        if (options.FitFrom >= LoyaltyFold.Rolling(options)[0].LastTarget)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                $"Rows are to be fitted from {options.FitFrom}, and the first fold knows closings up to {LoyaltyFold.Rolling(options)[0].LastTarget}: "
                + "take fewer folds or fit from an earlier quarter.");
        }
    }
}
