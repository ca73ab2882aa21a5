using System.Globalization;
using ChurnLab.Frames;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Reads the files of rows.</summary>
internal sealed class NpfRowReader(NpfHistoryBuilder builder, NpfLoadOptions options)
{
    private const string Identity = "an identity of 32 hexadecimal digits, with 0x before it or without";

    private readonly Gathered<NpfRow> _rows = new();

    public NpfRowTally Tally { get; } = new();

    public NpfFlagTally Flags { get; } = new();

    public NpfRegionTally Regions { get; } = new(options.Regions);

    public long Count { get; private set; }

    public Quarter First { get; private set; } = new(int.MaxValue);

    public Quarter Last { get; private set; }

    /// <exception cref="FrameException">The file is not what its schema says, or a quarter lies beyond the macro table.</exception>
    public void Read(NpfFile file, FrameSchema schema)
    {
        foreach (var frame in file.Chunks(schema, options.RowsPerChunk))
            Read(file, new NpfChunk(frame));
        Regions.RequireKnown(file.Name);
    }

    /// <summary>The rows account by account, each account's in order; they are forgotten here.</summary>
    public NpfRowGroups Grouped()
    {
        var (starts, rows) = _rows.Grouped(builder.AccountCount, NpfRow.Compare);
        return new NpfRowGroups(starts, rows);
    }

    private void Read(NpfFile file, NpfChunk chunk)
    {
        var quarters = file.Parsed<Quarter>(chunk.Quarter, TryQuarter, Quarters());
        var accounts = file.Parsed<UInt128>(chunk.Account, TryIdentity, Identity);
        var clients = file.Parsed<UInt128>(chunk.Client, TryIdentity, Identity);
        var regions = Regions.Spellings(chunk.Region);
        var quarterOf = chunk.Quarter.AsSpan();
        var accountOf = chunk.Account.AsSpan();
        var clientOf = chunk.Client.AsSpan();
        var regionOf = chunk.Region.AsSpan();
        for (var place = 0; place < chunk.RowCount; place++)
        {
            if (quarterOf[place] == TextColumn.MissingCode)
            {
                Tally.NoQuarter++;
                continue;
            }

            var row = chunk.Row(place, quarters[quarterOf[place]]);
            var spelling = regionOf[place] == TextColumn.MissingCode ? null : regions[regionOf[place]];
            row.Region = (short)Regions.Add(spelling, chunk.PostalCode.AsSpan()[place], out row.IsForeign);
            row.Order = checked((int)Count);
            var account = accounts[accountOf[place]];
            var hasClient = clientOf[place] != TextColumn.MissingCode;
            Tally.NoClient += hasClient ? 0 : 1;
            Keep(builder.Account(account, hasClient ? clients[clientOf[place]] : account), row);
            Tally.Add(chunk, place, row);
        }
    }

    private void Keep(int account, in NpfRow row)
    {
        Flags.Add(row);
        _rows.Add(account, row);
        Count++;
        First = row.Quarter < First ? row.Quarter : First;
        Last = row.Quarter > Last ? row.Quarter : Last;
    }

    private string Quarters() => string.Create(
        CultureInfo.InvariantCulture, $"a quarter such as 2017Q4, within the macro table: {options.Macro.First} to {options.Macro.Last}");

    private bool TryQuarter(string text, out Quarter quarter) =>
        Quarter.TryParse(text, out quarter) && quarter >= options.Macro.First && quarter <= options.Macro.Last;

    internal static bool TryIdentity(string text, out UInt128 identity) => NpfId.TryParse(text, out identity);

    internal static string ExpectedIdentity => Identity;
}
