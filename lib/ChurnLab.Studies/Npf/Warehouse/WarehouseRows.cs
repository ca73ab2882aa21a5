using ChurnLab.Hosting;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>Writes the rows of tables, one after another; memory does not grow with their number.</summary>
internal sealed class WarehouseRows(NpfHistory history, NpfWarehouseOptions options)
{
    private const int AccountsBetweenReports = 1024;

    public void Write(WarehouseTable table, TextWriter writer)
    {
        var line = new CsvLine(writer);
        foreach (var column in table.Columns)
            line.Add(column.Name);
        line.End();
        switch (table.Name)
        {
            case "horizon":
                line.Add(history.Last.Index).Add(history.LastLabelled.Index).End();
                break;
            case "macro":
                WriteMacro(line);
                break;
            case "regions":
                WriteRegions(line);
                break;
            case "accounts":
                ForEachAccount(table, account => WriteAccount(line, account));
                break;
            case "snapshots":
                ForEachAccount(table, account => WriteSnapshots(line, account));
                break;
            default:
                ForEachAccount(table, account => WriteOperations(line, account));
                break;
        }
    }

    private void ForEachAccount(WarehouseTable table, Action<int> write)
    {
        using var progress = ProgressScope.Start($"Writing the table {table.Name}", history.AccountCount);
        for (var account = 0; account < history.AccountCount; account++)
        {
            if (account % AccountsBetweenReports == 0)
            {
                AmbientCancellation.ThrowIfRequested();
                progress.Report(account);
            }

            write(account);
        }

        progress.Report(history.AccountCount);
    }

    private void WriteMacro(CsvLine line)
    {
        foreach (var quarter in options.Macro.Quarters)
        {
            line.Add(quarter.Quarter.Index).Add(quarter.KeyRate).Add(quarter.UsdRate).Add(quarter.Inflation)
                .Add(quarter.PriceLevel).Add(quarter.LifeExpectancyMen).Add(quarter.LifeExpectancyWomen).End();
        }
    }

    private void WriteRegions(CsvLine line)
    {
        foreach (var region in options.Regions.Regions)
        {
            line.Add(region.Index).Add(region.Name).Add(region.District).Add(region.Latitude).Add(region.Longitude)
                .Add(region.KilometresFromMoscow).End();
        }
    }

    private void WriteAccount(CsvLine line, int account)
    {
        var scheme = history.SchemeOf(account);
        line.Add(history.ClientOf(account)).Add(account).Add(history.AccountId(account))
            .AddOrNothing(scheme == NpfHistory.NoScheme ? null : scheme)
            .Add(history.FirstOf(account).Index).Add(history.LastOf(account).Index)
            .AddOrNothing(history.ClosedIn(account)?.Index).End();
    }

    private void WriteSnapshots(CsvLine line, int account)
    {
        var client = history.ClientOf(account);
        foreach (var snapshot in history.SnapshotsOf(account))
        {
            line.Add(client).Add(account).Add(snapshot.Quarter.Index).Add(NpfDays.FirstDay.AddDays(snapshot.StartDay))
                .AddOrNothing(snapshot.Age < 0 ? null : snapshot.Age)
                .Add(snapshot.ContributionType).Add(snapshot.Guarantee)
                .AddOrNothing(snapshot.Region == NpfSnapshot.NoRegion ? null : snapshot.Region);
            foreach (var (trait, _, _) in WarehouseTraits.All)
                line.Add(snapshot.Has(trait));
            line.End();
        }
    }

    private void WriteOperations(CsvLine line, int account)
    {
        var client = history.ClientOf(account);
        foreach (var operation in history.OperationsOf(account))
        {
            line.Add(client).Add(account).Add(operation.Day).Add(Quarter.Of(operation.Day).Index)
                .Add(operation.IsContribution).Add(operation.Kopecks).End();
        }
    }
}
