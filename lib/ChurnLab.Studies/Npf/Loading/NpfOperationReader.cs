using ChurnLab.Frames;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Reads the file of operations.</summary>
internal sealed class NpfOperationReader(NpfHistoryBuilder builder, NpfLoadOptions options, DateOnly lastDay)
{
    private readonly HashSet<UInt128> _others = [];
    private readonly NpfStrideSample _contributions = new();
    private long _kept;
    private long _noAccount;
    private long _ofOthers;
    private long _outOfTime;

    public NpfAccountSums Sums { get; } = new(builder.AccountCount);

    /// <summary>Some of the contributions, kopecks.</summary>
    public IReadOnlyList<long> Contributions => _contributions.Kept;

    public NpfOperationFacts Facts(NpfFile file) => new()
    {
        Count = file.Rows,
        Kept = _kept,
        NoAccount = _noAccount,
        OfOthers = _ofOthers,
        Others = _others.Count,
        OutOfTime = _outOfTime,
    };

    /// <exception cref="FrameException">The file is not what its schema says.</exception>
    public void Read(NpfFile file)
    {
        foreach (var frame in file.Chunks(NpfSchema.Operations, options.RowsPerChunk))
            Read(file, frame);
    }

    private void Read(NpfFile file, Frame frame)
    {
        var ids = frame.Text(NpfSchema.Account);
        var accounts = Array.ConvertAll(file.Parsed<UInt128>(ids, NpfRowReader.TryIdentity, NpfRowReader.ExpectedIdentity), Known);
        var sums = frame.Number("npo_sum");
        var accountOf = ids.AsSpan();
        var days = frame.Date("npo_oprtn_date").AsSpan();
        var kinds = frame.Integer("npo_oprtn_grp").AsSpan();
        for (var row = 0; row < accountOf.Length; row++)
        {
            if (accountOf[row] == TextColumn.MissingCode)
            {
                _noAccount++;
                continue;
            }

            var day = DateOnly.FromDayNumber(days[row]);
            if (accounts[accountOf[row]] is not { } account)
                _ofOthers++;
            else if (day < NpfDays.FirstDay || day > lastDay)
                _outOfTime++;
            else
                Keep(account, new NpfOperation(day, kinds[row] == 1, NpfChunk.Kopecks(sums, row)));
        }
    }

    private void Keep(int account, NpfOperation operation)
    {
        _kept++;
        builder.Add(account, operation);
        Sums.Add(account, operation);
        if (operation.IsContribution)
            _contributions.Add(operation.Kopecks);
    }

    private int? Known(UInt128 identity)
    {
        var account = builder.Find(identity);
        if (account is null)
            _others.Add(identity);
        return account;
    }
}
