using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Statistics;
using ChurnLab.Statistics.Regression;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>How long contracts are kept, without any model of features: by when they began, by who contributes, and a Cox regression as a check.</summary>
public sealed class LoyaltySurvival
{
    private const double Alpha = 0.05;

    private static readonly int[] Cohorts = [2000, 2005, 2010, 2015];

    private readonly NpfHistory _history;
    private readonly ContractTimes _times;
    private readonly Lazy<CoxFit> _cox;

    private LoyaltySurvival(NpfHistory history)
    {
        (_history, _times) = (history, ContractTimes.Of(history));
        ByCohort = new SurvivalGroups("Cohort", _times, CohortNames, Groups(Cohort));
        ByType = new SurvivalGroups("Type", _times, TypeNames, Groups(account => First(account).ContributionType));
        _cox = new(Fit);
    }

    /// <summary>Contracts by the years they began in.</summary>
    public SurvivalGroups ByCohort { get; }

    /// <summary>Contracts by who contributed at their beginning.</summary>
    public SurvivalGroups ByType { get; }

    /// <summary>Hazard by what was known when a contract began; each cohort has a hazard of its own, standard errors are robust to clients.</summary>
    /// <exception cref="RegressionException">There are too few closings, or nothing differs among the contracts.</exception>
    public CoxFit Cox => _cox.Value;

    private static IReadOnlyList<string> CohortNames =>
    [
        StudyTexts.Get("Npf.Survival.Before", Cohorts[0]),
        .. Cohorts.Zip(Cohorts.Skip(1)).Select(years => StudyTexts.Get("Npf.Survival.Years", years.First, years.Second - 1)),
        StudyTexts.Get("Npf.Survival.From", Cohorts[^1]),
    ];

    private static IReadOnlyList<string> TypeNames => [.. Enumerable.Range(0, 4).Select(type => StudyTexts.Get("Npf.Survival.Type" + type))];

    /// <summary>Looks at the contracts of a history.</summary>
    /// <param name="history">The accounts.</param>
    public static LoyaltySurvival Of(NpfHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new LoyaltySurvival(history);
    }

    /// <summary>Hazard ratios with intervals, and whether they last.</summary>
    public FrameTable CoxTable()
    {
        var rows = Cox.Coefficients;
        NumberColumn Numbers(string key, Func<CoxCoefficient, double> value) =>
            new(StudyTexts.Get("Npf.Survival.Column." + key), rows.Select(row => (double?)value(row)));
        return new Frame(
            new TextColumn(StudyTexts.Get("Npf.Survival.Column.Name"), rows.Select(row => row.Name)),
            Numbers("Ratio", row => row.HazardRatio.Value),
            Numbers("Lower", row => row.HazardRatio.Lower),
            Numbers("Upper", row => row.HazardRatio.Upper),
            Numbers("P", row => row.Wald.PValue))
            .ToTable(new TableOptions { Caption = StudyTexts.Get("Npf.Survival.CoxCaption", RussianText.Integer(Cox.EventCount)), ShowSize = false })
            .WithNumbers(CellFormat.Number(3));
    }

    /// <summary>Says what goes with leaving earlier and with staying longer, and whether it goes so all the time.</summary>
    public Finding CoxFinding()
    {
        string[] earlier = [.. Cox.Coefficients.Where(row => row.Lower > 0).Select(Said)];
        string[] later = [.. Cox.Coefficients.Where(row => row.Upper < 0).Select(Said)];
        var isResolved = earlier.Length + later.Length > 0;
        string[] sentences =
        [
            .. earlier.Length == 0 ? [] : (string[])[StudyTexts.Get("Npf.Survival.Earlier", string.Join("; ", earlier))],
            .. later.Length == 0 ? [] : (string[])[StudyTexts.Get("Npf.Survival.Later", string.Join("; ", later))],
            .. isResolved ? [] : (string[])[StudyTexts.Get("Npf.Survival.Nothing")],
            StudyTexts.Get(Cox.ProportionalHazards.Global.PValue < Alpha ? "Npf.Survival.Changing" : "Npf.Survival.Lasting"),
        ];
        return new Finding(StudyTexts.Get(isResolved ? "Npf.Survival.CoxHeadline" : "Npf.Survival.CoxHeadlineNone"), string.Join(' ', sentences), isResolved);
    }

    private static string Said(CoxCoefficient row) => StudyTexts.Get(
        "Npf.Survival.Said",
        row.Name,
        RussianText.Number(row.HazardRatio.Value, 2),
        RussianText.Number(row.HazardRatio.Lower, 2),
        RussianText.Number(row.HazardRatio.Upper, 2));

    private NpfSnapshot First(int account) => _history.SnapshotsOf(account)[0];

    private int Cohort(int account) => Array.FindLastIndex(Cohorts, year => _history.FirstOf(account).Year >= year) + 1;

    private int[] Groups(Func<int, int> of) => Array.ConvertAll(_times.Accounts, account => of(account));

    private CoxFit Fit() => CoxRegression.Fit(
        _times.Durations,
        _times.Closed,
        [
            Column("Age", account => First(account).Age is var age and >= 0 ? age / 10.0 : double.NaN),
            Column("Male", account => First(account).Has(NpfTraits.Male) ? 1 : 0),
            Column("Email", account => First(account).Has(NpfTraits.Email) ? 1 : 0),
            Column("Employer", account => First(account).ContributionType == 2 ? 1 : 0),
            Column("Both", account => First(account).ContributionType == 3 ? 1 : 0),
            Column("Guarantee", account => First(account).Guarantee),
        ],
        new CoxRegressionOptions { Entries = _times.Entries, Strata = Groups(Cohort), Clusters = Groups(_history.ClientOf) });

    private NamedColumn Column(string key, Func<int, double> value) =>
        new(StudyTexts.Get("Npf.Survival.Cox." + key), Array.ConvertAll(_times.Accounts, account => value(account)));
}
