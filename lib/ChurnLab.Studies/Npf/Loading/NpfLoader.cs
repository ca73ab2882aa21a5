using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Reads the files, then goes through the accounts: first row by row, then with the operations beside them.</summary>
internal sealed class NpfLoader
{
    private const int AccountsBetweenReports = 4096;

    private readonly NpfHistoryBuilder _builder = new();
    private readonly NpfDuplicates _duplicates = new();
    private readonly NpfSplitTally _split = new();
    private readonly NpfBookedTally _booked = new();
    private readonly NpfRowReader _rowReader;
    private readonly NpfYearTally[] _years =
    [
        new("pmnts_sum_per_year", row => row.Payments, row => row.YearPayments),
        new("incm_per_year", row => row.Income, row => row.YearIncome),
        new("oprtn_sum_per_year", row => row.Operations, row => row.YearOperations),
    ];

    private NpfLoader(NpfLoadOptions options) => _rowReader = new NpfRowReader(_builder, options);

    /// <exception cref="FrameException">A file is missing or not what its schema says.</exception>
    public static NpfFacts Load(string folder, NpfLoadOptions options)
    {
        var train = NpfFile.Find(folder, NpfSchema.TrainFile) ?? throw new FrameException(
            $"There is neither '{NpfSchema.TrainFile}.csv' nor '{NpfSchema.TrainFile}.csv.gz' in '{Path.GetFullPath(Path.Combine(folder, NpfSchema.Folder))}'; "
            + $"name the folder whose subfolder '{NpfSchema.Folder}' holds the files.");
        return new NpfLoader(options).Load(folder, train, options);
    }

    private NpfFacts Load(string folder, NpfFile train, NpfLoadOptions options)
    {
        _rowReader.Read(train, NpfSchema.Rows);
        var test = NpfFile.Find(folder, NpfSchema.TestFile);
        if (test is not null)
            _rowReader.Read(test, NpfSchema.UnlabelledRows);
        if (_rowReader.Count == 0)
            throw new FrameException($"{train.Name} has no row with a quarter; expected a quarter such as 2017Q4 in column 'quarter'.");
        var schemes = NpfFile.Find(folder, NpfSchema.SchemesFile);
        var schemeFacts = schemes is null ? null : new NpfSchemeReader(_builder, options).Read(schemes);
        var operations = NpfFile.Find(folder, NpfSchema.OperationsFile);
        var reader = new NpfOperationReader(_builder, options, _rowReader.Last.End);
        if (operations is not null)
            reader.Read(operations);
        NpfFile?[] files = [train, test, operations, schemes];
        return Facts(reader, operations, [.. files.OfType<NpfFile>()], schemeFacts);
    }

    private NpfFacts Facts(NpfOperationReader reader, NpfFile? operations, IReadOnlyList<NpfFile> files, NpfSchemeFacts? schemes)
    {
        NpfFlagCoding[] codings = [.. Enum.GetValues<NpfFlag>().Select(_rowReader.Flags.Coding)];
        var snapshots = new NpfSnapshotMaker(codings);
        var labels = new NpfLabelTally(operations is null ? null : reader.Sums);
        var contributions = new NpfStrideSample();
        var rows = _rowReader.Grouped();
        var closings = new Quarter?[_builder.AccountCount];
        EachAccount(account =>
        {
            var kept = rows.Reduced(account, _duplicates.Remove);
            snapshots.Add(_builder, account, kept);
            closings[account] = labels.Add(account, kept);
            AddYears(kept);
            if (operations is null)
                AddOperations(account, kept, contributions);
        });
        var told = labels.Facts();
        SetClosings(closings, told.LastLabelled.Plus(1));
        var history = _builder.Build(_rowReader.Last, told.LastLabelled);
        if (operations is not null)
            EachAccount(account => _booked.Add(rows.Of(account), history.OperationsOf(account)));
        return new NpfFacts
        {
            History = history,
            Files = [.. files.Select(file => file.Note())],
            First = _rowReader.First,
            Flags = codings,
            Regions = _rowReader.Regions.Facts(),
            Rows = RowFacts(snapshots),
            Labels = told,
            Years = [.. _years.Select(year => year.Totals).Where(year => year.Rows > 0)],
            Split = _split.Split(),
            Factor = NpfFactorSearch.Of(operations is null ? contributions.Kept : reader.Contributions),
            Identities = [.. _rowReader.Tally.Identities, .. operations is null ? [] : _booked.Identities],
            Recency = operations is null ? null : _booked.Recency,
            Operations = operations is null ? null : reader.Facts(operations),
            Schemes = schemes,
        };
    }

    private void EachAccount(Action<int> visit)
    {
        using var progress = ProgressScope.Start(StudyTexts.Get("Npf.Load.Accounts"), _builder.AccountCount);
        for (var account = 0; account < _builder.AccountCount; account++)
        {
            if (account % AccountsBetweenReports == 0)
            {
                AmbientCancellation.ThrowIfRequested();
                progress.Report(account);
            }

            visit(account);
        }
    }

    private void SetClosings(Quarter?[] closings, Quarter last)
    {
        for (var account = 0; account < closings.Length; account++)
        {
            if (closings[account] is { } closed && closed <= last)
                _builder.SetClosed(account, closed);
        }
    }

    private void AddYears(ReadOnlySpan<NpfRow> rows)
    {
        _split.AddAccount(rows);
        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            while (end < rows.Length && rows[end].Quarter.Year == rows[start].Quarter.Year)
                end++;
            _split.AddYear(rows[start..end]);
            foreach (var year in _years)
                year.Add(rows[start..end]);
            start = end;
        }
    }

    // Without a file of operations the rows tell their sums, not their days.
    private void AddOperations(int account, ReadOnlySpan<NpfRow> rows, NpfStrideSample contributions)
    {
        foreach (ref readonly var row in rows)
        {
            var paid = row.Payments == NpfRow.NoAmount ? 0 : row.Payments;
            var other = row.Operations == NpfRow.NoAmount ? (row.Income == NpfRow.NoAmount ? 0 : row.Income) : row.Operations - paid;
            if (paid != 0)
            {
                var isInQuarter = row.LastPayment > 0 && Quarter.Of(NpfDays.FirstDay.AddDays(row.LastPayment)) == row.Quarter;
                var day = isInQuarter ? NpfDays.FirstDay.AddDays(row.LastPayment) : row.Quarter.End;
                _builder.Add(account, new NpfOperation(day, isContribution: true, paid));
                contributions.Add(paid);
            }

            if (other != 0)
                _builder.Add(account, new NpfOperation(row.Quarter.End, isContribution: false, other));
        }
    }

    private NpfRowFacts RowFacts(NpfSnapshotMaker snapshots)
    {
        var tally = _rowReader.Tally;
        return new NpfRowFacts
        {
            Rows = _rowReader.Count + tally.NoQuarter,
            NoQuarter = tally.NoQuarter,
            NoClient = tally.NoClient,
            Copies = _duplicates.Copies,
            ConflictingLabels = _duplicates.ConflictingLabels,
            ConflictingRows = _duplicates.ConflictingRows,
            WrongAges = snapshots.WrongAges,
            MovedAges = snapshots.MovedAges,
            RepairedAges = snapshots.RepairedAges,
            WrongStarts = snapshots.WrongStarts,
            NegativeBalances = tally.NegativeBalances,
            MinusZeros = tally.MinusZeros,
            SinglePayments = tally.SinglePayments,
            OtherLastPayments = tally.OtherLastPayments,
            ScaledLastPayments = tally.ScaledLastPayments,
            MedianBalance = tally.MedianBalance,
            LargestBalance = tally.LargestBalance,
            Strata = tally.Strata,
            Marked = tally.Marked,
            FirstMarked = tally.FirstMarked,
        };
    }
}
