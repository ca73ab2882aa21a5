using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Offers;

/// <summary>The offers of all clients as one file for those who make them.</summary>
public static class OfferListCsv
{
    /// <summary>
    /// Writes a row per client with an offer, the greatest net gain first; the file is written whole or not at all.
    /// </summary>
    /// <remarks>
    /// For spreadsheets with Russian settings: semicolons, decimal commas, a byte order mark, and texts that would run
    /// as a formula protected. A mark says who gets the offer in the trial and who is left for comparison, drawn from
    /// the seed of the plan. A plan that offers nothing gives a file with headings only, so that no older list is taken
    /// for the current one.
    /// </remarks>
    /// <param name="plan">The offers.</param>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <param name="clients">All clients, one per row, with every column that goes into the file.</param>
    /// <param name="segment">Segment of a client, by row; null leaves the column out.</param>
    /// <param name="reason">Why a client is at risk, by row; null leaves the column out.</param>
    /// <exception cref="InsightException">The plan is of another number of clients.</exception>
    /// <exception cref="FrameException">The file cannot be written.</exception>
    public static void Write(OfferPlan plan, string path, Frame clients, Func<int, string>? segment = null, Func<int, string>? reason = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(clients);
        if (plan.Offered > 0 && plan.Clients != clients.RowCount)
            throw new InsightException($"The plan is of {plan.Clients} clients, the table of {clients.RowCount}: expected the same clients in the same order.");
        AmbientCancellation.ThrowIfRequested();
        Csv.Write(Frame(plan, clients, segment, reason), path, CsvWriteOptions.Spreadsheet);
    }

    private static Frame Frame(OfferPlan plan, Frame clients, Func<int, string>? segment, Func<int, string>? reason)
    {
        var trial = plan.Trial();
        var stakes = plan.Lists.SelectMany(list => list.Stakes).OrderByDescending(stake => stake.Gain).ThenBy(stake => stake.Row).ToList();
        TextColumn Text(string title, Func<OfferStake, string> value) => new(StudyTexts.Get(title), stakes.Select(value));
        NumberColumn Number(string title, Func<OfferStake, double> value, int digits) =>
            new(StudyTexts.Get(title), stakes.Select(stake => (double?)Math.Round(value(stake), digits)));
        var columns = new List<Column> { new IntegerColumn(StudyTexts.Get("List.Place"), stakes.Select((_, place) => (long?)(place + 1))) };
        if (segment is not null)
            columns.Add(Text("Plan.Group", stake => segment(stake.Row)));
        columns.Add(Text("Offer.Name", stake => stake.Offer.Name));
        columns.Add(Text("Offer.Text", stake => stake.Offer.Text));
        columns.Add(Text("List.Trial", stake => OfferTexts.Of(trial.MarkOf(stake.Row)!.Value)));
        columns.Add(Number("OfferList.Risk", stake => stake.Risk, 4));
        columns.Add(Number("OfferList.Profit", stake => stake.Profit, 2));
        columns.Add(Number("OfferList.AtRisk", stake => stake.AtRisk, 0));
        columns.Add(Number("OfferList.Gain", stake => stake.Gain, 0));
        if (reason is not null)
            columns.Add(Text("List.Reason", stake => reason(stake.Row)));
        var rows = stakes.Select(stake => stake.Row).ToArray();
        return new Frame(columns.Concat(clients.Take(rows).Rename(name => StudyTexts.Capital(StudyTexts.Factor(name))).Columns));
    }
}
