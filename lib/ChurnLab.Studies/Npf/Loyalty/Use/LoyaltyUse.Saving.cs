using ChurnLab.Frames;
using ChurnLab.Insight.Findings;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <content>What is left behind: the model and the call list.</content>
public sealed partial class LoyaltyUse
{
    private const string CallsFile = "calls.csv";

    /// <summary>Saves the model for <c>churnlab score --study npf</c> and says where; or that no file was named.</summary>
    /// <param name="path">The file, replaced when it exists; empty: nothing is saved.</param>
    /// <exception cref="FrameException">The file cannot be written.</exception>
    public StepList SaveModel(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (string.IsNullOrWhiteSpace(path))
            return new StepList([], Saved("NoPath"));
        var used = Study.Ladder[LoyaltyRungs.InUse];
        Study.Model.Save(path, new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["roc_auc_quarter"] = used.Area.Value,
            ["roc_auc_year"] = used.YearArea.Value,
            ["calibration_slope"] = Study.Calibration.Slope.Value,
            ["expected_over_observed"] = Study.Calibration.ExpectedOverObserved.Value,
        });
        return new StepList([Saved("Model", Path.GetFullPath(path)), Saved("NoRows"), Saved(Study.IsResolved ? "Use" : "NoUse")], "");
    }

    /// <summary>Writes the call list with reasons into <c>calls.csv</c> and says so; or that no folder was named, or nobody is to be called.</summary>
    /// <remarks>Where nobody is to be called, the file has headings only, so that no older list is taken for the current one.</remarks>
    /// <param name="folder">Folder of the file, made when missing; empty: nothing is written.</param>
    /// <exception cref="FrameException">The file cannot be written.</exception>
    public StepList WriteCalls(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (string.IsNullOrWhiteSpace(folder))
            return new StepList([], Saved("NoFolder"));
        var path = Path.GetFullPath(Path.Combine(folder, CallsFile));
        var reasons = List.Lines.Count == 0 ? [] : Reasons();
        CallListCsv.Write(List, path, client => reasons.GetValueOrDefault(client, ""));
        return List.Calls == 0
            ? new StepList([], Saved("NoCalls", Plan.Finding().Text, path))
            : new StepList([Saved("Calls", path, UseTexts.Clients(List.Lines.Count)), Saved("Personal")], "");
    }

    // Of each client's accounts the one with the most money at risk is explained.
    private Dictionary<int, string> Reasons()
    {
        var (current, history) = (Study.Current, Study.History);
        var atRisk = current.Accounts.Select((account, row) => (account, current.AtRisk(row))).ToDictionary();
        int[] accounts = [.. List.Lines.Select(line => line.Call.Accounts.MaxBy(account => atRisk[account]))];
        return Study.Model.Explain(history, accounts).ToDictionary(row => history.ClientOf(row.Account), row => row.ToString());
    }

    private static string Saved(string name, params object[] values) => UseTexts.Get("Saving." + name, values);
}
