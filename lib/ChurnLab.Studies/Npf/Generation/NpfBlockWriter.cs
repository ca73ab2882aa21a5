using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Turns a block of accounts into lines of all files.</summary>
internal sealed class NpfBlockWriter
{
    private const int LostOperations = 3;

    private readonly NpfGeneratorOptions _options;
    private readonly NpfBlock _drawer;
    private readonly NpfLife _life;
    private readonly NpfRows _rows;
    private readonly NpfSlips _slips;
    private readonly NpfRowWriter _rowWriter;
    private readonly int[] _lost;
    private readonly NpfLines _train = new();
    private readonly NpfLines _test = new();
    private readonly NpfLines _operations = new();
    private readonly NpfLines _schemes = new();

    public NpfBlockWriter(NpfWorld world, NpfGeneratorOptions options)
    {
        _options = options;
        _drawer = new NpfBlock(world.Seed, world.Schemes, isPilot: false);
        _life = new NpfLife(world, options);
        _rows = new NpfRows(options.Mode);
        _slips = new NpfSlips(world.Seed);
        _rowWriter = new NpfRowWriter(options.Mode, _slips);
        _lost = options.Mode == NpfMode.Clean ? [] : [.. Enumerable.Range(0, LostOperations).Select(lost =>
            (int)(NpfDraws.Share(NpfDraws.Bits(world.Seed, NpfPurpose.Lost, lost)) * options.Accounts))];
    }

    private bool IsReal => _options.Mode == NpfMode.AsReal;

    public void Write(int block, NpfBlockText text)
    {
        foreach (var account in _drawer.Draw(block, _options.Accounts))
        {
            if (account.Number < _options.FirstAccount || account.Number >= _options.AccountAfterLast)
                continue;
            _life.Live(account);
            WriteRows();
            WriteOperations();
            WriteScheme();
            if (_options.Truth)
                NpfTruthText.Write(_life, text.TruthAccounts, text.TruthQuarters);
        }

        _train.MoveTo(text.Train);
        _test.MoveTo(text.Test);
        _operations.MoveTo(text.Operations);
        _schemes.MoveTo(text.Schemes);
    }

    private void WriteRows()
    {
        var account = _life.Account;
        foreach (ref readonly var row in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rows.Of(_life)))
        {
            var isTest = IsReal ? _slips.IsTest(account, row.Quarter) : row.Quarter > NpfClock.LastTold;
            if (isTest)
            {
                _rowWriter.Write(_test.Line, account, row);
                _test.End(Key(row.Quarter));
                continue;
            }

            WriteLabelled(account, row, row.IsChurn, Key(row.Quarter));
            // A row before a closing stands twice with both labels, any other as it is.
            if (IsReal && _slips.IsTwice(account, row))
                WriteLabelled(account, row, isChurn: false, Key(row.Quarter + NpfClock.Quarters));
        }
    }

    private void WriteLabelled(NpfAccount account, in NpfRow row, bool isChurn, ulong key)
    {
        var line = _train.Line;
        _rowWriter.Write(line, account, row);
        line.Write(isChurn ? ",1"u8 : ",0"u8);
        _train.End(key);
    }

    private void WriteOperations()
    {
        var account = _life.Account;
        for (var i = 0; i < _life.Bookings.Count; i++)
        {
            var booking = _life.Bookings[i];
            var quarter = Quarter.Of(DateOnly.FromDayNumber(booking.Day));
            var line = _operations.Line;
            line.Write(_slips.Selection(account));
            line.Write((byte)';');
            if (i > 0 || !_lost.Contains(account.Number))
                line.Write(account.Id);
            line.Write((byte)';');
            line.WriteMoney(booking.Kopecks);
            line.Write((byte)';');
            line.WriteDay(booking.Day);
            line.Write(booking.Kind == NpfBookingKind.Contribution ? ";1;"u8 : ";0;"u8);
            line.Write(quarter.Year);
            line.Write((byte)'Q');
            line.Write(quarter.Number);
            line.Write((byte)';');
            line.Write(quarter.Year);
            _operations.End(Key(1000 + i));
        }
    }

    private void WriteScheme()
    {
        var account = _life.Account;
        var copies = IsReal && _slips.RepeatsScheme(account) ? 2 : 1;
        for (var copy = 0; copy < copies; copy++)
            WriteScheme(account.Id, IsReal && _slips.LacksScheme((ulong)account.Id) ? null : account.Scheme.Number, Key(500 + copy));
        if (!IsReal)
            return;
        // The original knows the schemes of four times as many accounts as it tells of.
        for (var stranger = 0; stranger < 3; stranger++)
        {
            var (high, low) = (Bits(NpfPurpose.Strangers, stranger), Bits(NpfPurpose.Strangers, stranger + 10));
            int? scheme = _slips.LacksScheme(low) ? null : (int)(high % NpfScheme.MostNumbers);
            WriteScheme(new UInt128(high, low), scheme, Key(600 + stranger));
        }
    }

    private void WriteScheme(UInt128 id, int? scheme, ulong key)
    {
        var line = _schemes.Line;
        line.Write(_slips.Selection(_life.Account));
        line.Write((byte)';');
        line.Write(id);
        line.Write((byte)';');
        if (scheme is { } number)
            line.Write(number);
        _schemes.End(key);
    }

    private ulong Key(int part) => Bits(NpfPurpose.Order, part);

    private ulong Bits(NpfPurpose purpose, int part) => NpfDraws.Bits(_options.Seed, purpose, _life.Account.Number, part);
}
