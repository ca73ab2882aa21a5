using ChurnLab.Insight;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>The study put to use: its first page, whom to call, where, and how far what is told can be trusted.</summary>
/// <remarks>Nothing is computed before it is asked for, and then once.</remarks>
public sealed partial class LoyaltyUse
{
    // Enough for a share of each fifth of a quarter.
    private const int WatchedRows = 200_000;

    // What has one value a quarter, as the economy, or grows with the calendar, moves by its nature.
    private static readonly string[] OfTheCalendar = ["closing_rate", "start_year"];

    private static readonly PanelFeature[] Watched =
        [.. NpfFeatures.All.Where(feature => feature.Theme != PanelTheme.Economy && !OfTheCalendar.Contains(feature.Name))];

    private readonly Lazy<LoyaltyGains> _gains;
    private readonly Lazy<LoyaltyGains> _gainsOfQuarter;
    private readonly Lazy<CallPlan> _plan;
    private readonly Lazy<CallPlan> _planBefore;
    private readonly Lazy<CallList> _list;
    private readonly Lazy<RegionLoyalty> _regions;
    private readonly Lazy<LoyaltySlices> _slices;
    private readonly Lazy<LoyaltyCourse> _course;
    private readonly Lazy<LoyaltyCourse> _courseOfQuarter;
    private readonly Lazy<LoyaltyDrift> _drift;
    private readonly Lazy<LoyaltyHints> _hints;
    private readonly Lazy<ClosingCalendar> _calendar;

    private LoyaltyUse(LoyaltyStudy study, CallListOptions calls, CallAssumptions assumptions)
    {
        (Study, Calls, Assumptions) = (study, calls, assumptions);
        _gains = new(() => LoyaltyGains.Of(study.BlockRisks, Options));
        _gainsOfQuarter = new(() => LoyaltyGains.Of(study.BlockRisks, OfQuarter));
        _plan = new(() => CallPlan.Of(study.Current, assumptions, Options));
        _planBefore = new(() => CallPlan.Of(study.BlockRisks.At(study.Block.From), assumptions, Options));
        _list = new(() => Plan.List(calls));
        _regions = new(() => RegionLoyalty.Of(Joined(study.BlockRisks, study.Current), Options));
        _slices = new(() => LoyaltySlices.Of(study.BlockRisks, OfQuarter));
        _course = new(() => LoyaltyCourse.Of(study.BlockRisks, Options));
        _courseOfQuarter = new(() => LoyaltyCourse.Of(study.BlockRisks, OfQuarter));
        _drift = new(DriftOf);
        _hints = new(HintsOf);
        _calendar = new(() => ClosingCalendar.Of(study.History));
    }

    /// <summary>The study.</summary>
    public LoyaltyStudy Study { get; }

    /// <summary>What the call centre can do.</summary>
    public CallListOptions Calls { get; }

    /// <summary>What is assumed of calls.</summary>
    public CallAssumptions Assumptions { get; }

    /// <summary>Closings and roubles among the first accounts of the queue, closings of a year.</summary>
    public LoyaltyGains Gains => _gains.Value;

    /// <summary>The same for closings of the next quarter.</summary>
    public LoyaltyGains GainsOfQuarter => _gainsOfQuarter.Value;

    /// <summary>Calls to clients with accounts open now.</summary>
    public CallPlan Plan => _plan.Value;

    /// <summary>The plan that would have been made at the beginning of the block, with what came true.</summary>
    public CallPlan PlanBefore => _planBefore.Value;

    /// <summary>The calls day by day.</summary>
    public CallList List => _list.Value;

    /// <summary>Accounts open now by region, with closings known from the block.</summary>
    public RegionLoyalty Regions => _regions.Value;

    /// <summary>Told against true closings of the next quarter by sex, age, district, contributor, scheme, cabinet, year; rows of the block.</summary>
    public LoyaltySlices Slices => _slices.Value;

    /// <summary>Told against true closings of a year, quarter by quarter of the block.</summary>
    public LoyaltyCourse Course => _course.Value;

    /// <summary>Told against true closings of the next quarter, quarter by quarter of the block.</summary>
    public LoyaltyCourse CourseOfQuarter => _courseOfQuarter.Value;

    /// <summary>How far the accounts have moved, quarter by quarter, from those the model was fitted to.</summary>
    public LoyaltyDrift Drift => _drift.Value;

    /// <summary>Steps that the first clients to be called have not taken yet.</summary>
    public LoyaltyHints Hints => _hints.Value;

    /// <summary>Closings of all accounts, quarter by quarter.</summary>
    public ClosingCalendar Calendar => _calendar.Value;

    private LoyaltyUseOptions OfQuarter => Options with { Horizon = LoyaltyHorizon.Quarter };

    private LoyaltyUseOptions Options => new() { Seed = Study.Options.Seed, IsResolved = Study.IsResolved };

    /// <summary>Puts a study to use.</summary>
    /// <param name="study">The study.</param>
    /// <param name="calls">Capacity, days, control group; null for the defaults.</param>
    /// <param name="assumptions">What calls cost and bring; null for the defaults.</param>
    /// <exception cref="InsightException">An option or an assumption is outside its range.</exception>
    public static LoyaltyUse Of(LoyaltyStudy study, CallListOptions? calls = null, CallAssumptions? assumptions = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        (calls ??= new CallListOptions()).Check();
        (assumptions ??= new CallAssumptions()).Check();
        return new LoyaltyUse(study, calls, assumptions);
    }

    private static LoyaltyRisks Joined(LoyaltyRisks known, LoyaltyRisks now) => new(
        known.History,
        [.. known.Accounts, .. now.Accounts],
        [.. known.Quarters, .. now.Quarters],
        [.. known.Next, .. now.Next],
        [.. known.Year, .. now.Year]);

    private LoyaltyDrift DriftOf()
    {
        var (history, block) = (Study.History, Study.Block);
        var options = Study.Options with { MaxRows = Math.Min(Study.Options.MaxRows, WatchedRows) };
        var fitted = PanelSample.Of(history, Watched, options.FitFrom, block.LastTarget.Plus(-1), options);
        var later = PanelSample.Of(history, Watched, block.From, history.LastComplete, options);
        return LoyaltyDrift.Of(fitted.Features, later.Features, later.Quarters);
    }

    // As many as one day of calls: each account is told anew step by step.
    private LoyaltyHints HintsOf()
    {
        int[] accounts = [.. List.Lines.Where(line => line.Day == 1).SelectMany(line => line.Call.Accounts)];
        return LoyaltyHints.Of(accounts.Length, Study.Model.Hints(Study.History, accounts));
    }
}
