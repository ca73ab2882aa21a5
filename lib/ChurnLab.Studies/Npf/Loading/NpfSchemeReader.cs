using ChurnLab.Frames;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Reads the file of pension schemes.</summary>
internal sealed class NpfSchemeReader(NpfHistoryBuilder builder, NpfLoadOptions options)
{
    private const long Unseen = -1;

    private readonly long[] _schemes = Filled(builder.AccountCount);
    private long _ofOthers;
    private long _noScheme;
    private long _repeated;
    private long _conflicting;

    /// <exception cref="FrameException">The file is not what its schema says.</exception>
    public NpfSchemeFacts Read(NpfFile file)
    {
        foreach (var frame in file.Chunks(NpfSchema.Schemes, options.RowsPerChunk))
            Read(file, frame);
        return new NpfSchemeFacts
        {
            Rows = file.Rows,
            OfOthers = _ofOthers,
            NoScheme = _noScheme,
            Repeated = _repeated,
            Conflicting = _conflicting,
            Without = _schemes.Count(scheme => scheme == Unseen),
            Schemes = _schemes.Where(scheme => scheme != Unseen).Distinct().Count(),
        };
    }

    private void Read(NpfFile file, Frame frame)
    {
        var ids = frame.Text(NpfSchema.Account);
        var identities = file.Parsed<UInt128>(ids, NpfRowReader.TryIdentity, NpfRowReader.ExpectedIdentity);
        var accountOf = ids.AsSpan();
        var schemes = frame.Integer("accnt_pnsn_schm").AsSpan();
        for (var row = 0; row < accountOf.Length; row++)
        {
            if (schemes[row] == IntegerColumn.MissingValue)
                _noScheme++;
            else if (builder.Find(identities[accountOf[row]]) is { } account)
                Keep(account, schemes[row]);
            else
                _ofOthers++;
        }
    }

    private void Keep(int account, long scheme)
    {
        if (_schemes[account] == scheme)
        {
            _repeated++;
        }
        else if (_schemes[account] != Unseen)
        {
            _conflicting++;
        }
        else
        {
            _schemes[account] = scheme;
            builder.SetScheme(account, (int)scheme);
        }
    }

    private static long[] Filled(int count)
    {
        var schemes = new long[count];
        Array.Fill(schemes, Unseen);
        return schemes;
    }
}
