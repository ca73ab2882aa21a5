using ChurnLab.Frames;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Learning.Saving;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Panel;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>The model put to use: fitted to all that is known, it tells for open accounts the loyalty of the next quarter and of the next year.</summary>
/// <remarks>
/// One hazard tells both: the chance to stay a year is the product of the chances to stay each of its quarters, so that it is never above that to
/// stay the first.
/// </remarks>
public sealed class LoyaltyModel
{
    private const string SlopeKey = "slope";
    private const string ShiftKey = "shift";
    private const string ResolvedKey = "resolved";

    private readonly FittedClassifier _hazard;
    private readonly double _slope;
    private readonly double _shift;

    private LoyaltyModel(FittedClassifier hazard, double slope, double shift, bool isResolved) =>
        (_hazard, _slope, _shift, IsResolved) = (hazard, slope, shift, isResolved);

    /// <summary>Whether the study found that the model tells closings better than chance.</summary>
    public bool IsResolved { get; }

    /// <summary>Tells every account that is open at the end of a quarter.</summary>
    /// <param name="history">The accounts.</param>
    /// <param name="quarter">The quarter; null: the last whose bookings are all there.</param>
    /// <exception cref="FrameException">The macro table does not reach the quarter.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public LoyaltyRisks Score(NpfHistory history, Quarter? quarter = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        var (accounts, quarters, next, year) = (new List<int>(), new List<Quarter>(), new List<double>(), new List<double>());
        foreach (var block in Blocks(history, quarter))
        {
            accounts.AddRange(block.Accounts);
            quarters.AddRange(block.Quarters);
            Tell(BlockTable.Of(block), block.Quarters, next, year);
        }

        return new LoyaltyRisks(history, accounts, quarters, next, year);
    }

    /// <summary>Tells every account that is open at the end of a quarter, with reasons: a list to work with.</summary>
    /// <param name="history">The accounts.</param>
    /// <param name="quarter">The quarter; null: the last whose bookings are all there.</param>
    /// <exception cref="FrameException">The macro table does not reach the quarter.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public LoyaltyList List(NpfHistory history, Quarter? quarter = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        var (rows, explainer) = (new List<LoyaltyListRow>(), TreeExplainer.Of(_hazard));
        foreach (var block in Blocks(history, quarter))
        {
            var (features, next, year) = (BlockTable.Of(block), new List<double>(), new List<double>());
            Tell(features, block.Quarters, next, year);
            int[] accounts = [.. block.Accounts];
            var reasons = IsResolved ? new LoyaltyReasons(accounts, explainer.Explain(BlockTable.At(features, block.Quarters, 1)), _slope) : null;
            var risks = new LoyaltyRisks(history, accounts, [.. block.Quarters], next, year);
            var listed = new LoyaltyListRow[accounts.Length];
            Parallel.For(0, listed.Length, row => listed[row] = Listed(risks, row, reasons?[row].ToString() ?? ""));
            rows.AddRange(listed);
        }

        return new LoyaltyList(rows, IsResolved);
    }

    /// <summary>What moves the log odds to be closed in the next quarter, theme by theme, of accounts open at the end of a quarter.</summary>
    /// <param name="history">The accounts.</param>
    /// <param name="accounts">Accounts to explain, from 0; those not open then are left out.</param>
    /// <param name="quarter">The quarter; null: the last whose bookings are all there.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public LoyaltyReasons Explain(NpfHistory history, IReadOnlyCollection<int> accounts, Quarter? quarter = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(accounts);
        var wanted = accounts.ToHashSet();
        var columns = new HazardColumns(NpfFeatures.All);
        var kept = new List<HazardPair>();
        foreach (var block in Blocks(history, quarter))
        {
            var first = kept.Count;
            var rows = new List<int>();
            for (var row = 0; row < block.RowCount; row++)
            {
                if (!wanted.Contains(block.Accounts[row]))
                    continue;
                rows.Add(row);
                kept.Add(new HazardPair(block.Accounts[row], block.Quarters[row], 1, Closes: false));
            }

            columns.Add(block, rows, kept, first);
        }

        var values = TreeExplainer.Of(_hazard).Explain(columns.ToTable());
        return new LoyaltyReasons([.. kept.Select(pair => pair.Account)], values, _slope);
    }

    /// <summary>What the model tells of accounts that differ from those open at the end of a quarter by a step only.</summary>
    /// <param name="history">The accounts.</param>
    /// <param name="accounts">Accounts to look at, from 0; those not open then are left out.</param>
    /// <param name="quarter">The quarter; null: the last whose bookings are all there.</param>
    /// <returns>A line for each account and each step that it has not taken yet; none where the model tells nothing.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IReadOnlyList<LoyaltyHint> Hints(NpfHistory history, IReadOnlyCollection<int> accounts, Quarter? quarter = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(accounts);
        if (!IsResolved)
            return [];
        var (asOf, wanted, hints) = (quarter ?? history.LastComplete, accounts.ToHashSet(), new List<LoyaltyHint>());
        foreach (var block in Blocks(history, asOf))
        {
            for (var row = 0; row < block.RowCount; row++)
            {
                if (wanted.Contains(block.Accounts[row]))
                    hints.AddRange(Hints(history, block, row, asOf));
            }
        }

        return hints;
    }

    /// <summary>Saves the model; the file is written whole or not at all.</summary>
    /// <param name="path">The file, replaced when it exists; its folder is made when missing.</param>
    /// <param name="metrics">What the study measured, kept in the file.</param>
    /// <exception cref="FrameException">The file cannot be written.</exception>
    public void Save(string path, IReadOnlyDictionary<string, double>? metrics = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ModelFile.Save(_hazard, path, new ModelCard
        {
            Title = StudyTexts.Get("Npf.Model.Title"),
            Metrics = metrics ?? new Dictionary<string, double>(StringComparer.Ordinal),
            Uses = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                [SlopeKey] = _slope,
                [ShiftKey] = _shift,
                [ResolvedKey] = IsResolved ? 1 : 0,
            },
        });
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="LearningException">There is no such file, it is no model file, damaged, of a later version, or of another study.</exception>
    public static LoyaltyModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var (hazard, card) = ModelFile.Load<FittedClassifier>(path);
        string[] needed = [SlopeKey, ShiftKey, ResolvedKey];
        if (!needed.All(card.Uses.ContainsKey) || !hazard.Schema.Names.Contains(HazardRows.Lead, StringComparer.Ordinal))
            throw new LearningException($"The model of '{path}' is not one of loyalty: expected a file saved by the study of the pension fund.");
        return new LoyaltyModel(hazard, card.Uses[SlopeKey], card.Uses[ShiftKey], card.Uses[ResolvedKey] == 1);
    }

    /// <summary>Fits to all that is known.</summary>
    internal static LoyaltyModel Fit(NpfHistory history, LoyaltyLadder ladder, LoyaltyOptions options)
    {
        var last = history.LastLabelled.Plus(1);
        var rows = HazardRows.Of(history, new PanelOptions(), HazardSample.Of(history, options.FitFrom, last, options));
        var hazard = ladder.Choice.Boosted.Fit(rows.Features, rows.Closes, new FitContext { Weights = rows.Weights });

        // The level is that of the accounts open at the last quarter whose closings are told.
        var fold = new LoyaltyFold(history.LastLabelled, history.LastLabelled, last);
        var scores = LoyaltyScores.Of(history, fold, [(LoyaltyRungs.InUse, PartModels.Whole(hazard))], _ => 0);
        var odds = Enumerable.Range(1, HazardRows.Leads)
            .Select(lead => Array.ConvertAll(LogOdds.Of(scores.Hazards(LoyaltyRungs.InUse, lead)), told => ladder.Slope * told)).ToArray();
        var shift = HazardLevel.Shift(odds, HazardLevel.Of(history).Upto(last));
        return new LoyaltyModel(hazard, ladder.Slope, shift, ladder.IsResolved);
    }

    private static IEnumerable<PanelBlock> Blocks(NpfHistory history, Quarter? quarter) =>
        new NpfPanel(history, new PanelOptions { From = quarter ?? history.LastComplete, To = quarter ?? history.LastComplete }).Blocks();

    private static LoyaltyListRow Listed(LoyaltyRisks risks, int row, string reasons) => new()
    {
        AccountId = risks.History.AccountId(risks.Accounts[row]),
        ClientId = risks.History.ClientId(risks.History.ClientOf(risks.Accounts[row])),
        Quarter = risks.Quarters[row],
        LoyaltyNext = 1 - risks.Next[row],
        LoyaltyYear = 1 - risks.Year[row],
        Balance = risks.Balance(row),
        Reasons = reasons,
    };

    private List<LoyaltyHint> Hints(NpfHistory history, PanelBlock block, int row, Quarter quarter)
    {
        var altered = new AlteredAccount(history, block.Accounts[row], quarter);
        LoyaltyStep[] steps = [.. Enum.GetValues<LoyaltyStep>().Where(altered.CanTake)];
        double[] now = [.. Enumerable.Range(0, block.Features.Count).Select(feature => block.Values(feature)[row])];
        var levels = new PanelLevels(now.Length);
        levels.Add(block);
        double[][] rows = [now, .. steps.Select(step => altered.Row(step, now))];
        var table = new FeatureTable(block.Features.Select(
            (feature, place) => levels.Column(feature, place, Array.ConvertAll(rows, values => values[place]))));
        var year = new List<double>();
        Tell(table, [.. rows.Select(_ => quarter)], [], year);
        return [.. steps.Select((step, place) => new LoyaltyHint(block.Accounts[row], step, year[0], year[place + 1]))];
    }

    private void Tell(FeatureTable features, ReadOnlySpan<Quarter> quarters, List<double> next, List<double> year)
    {
        var stays = new double[features.Rows];
        stays.AsSpan().Fill(1);
        for (var lead = 1; lead <= HazardRows.Leads; lead++)
        {
            var hazards = _hazard.Probability(BlockTable.At(features, quarters, lead));
            for (var row = 0; row < stays.Length; row++)
                stays[row] *= 1 - Calibrated(hazards[row]);
            if (lead == 1)
                next.AddRange(stays.Select(stay => 1 - stay));
        }

        year.AddRange(stays.Select(stay => 1 - stay));
    }

    private double Calibrated(double hazard) => LogOdds.Probability((_slope * LogOdds.Of(hazard)) + _shift);
}
