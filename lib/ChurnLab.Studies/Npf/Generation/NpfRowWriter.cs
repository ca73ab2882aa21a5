using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Writes rows of <c>train.csv</c> and <c>test.csv</c>, with the defects of the originals or without any.</summary>
internal sealed class NpfRowWriter(NpfMode mode, NpfSlips slips)
{
    /// <summary>Columns of <c>test.csv</c>; <c>train.csv</c> has <c>churn</c> after them.</summary>
    public const string Columns =
        "slctn_nmbr,client_id,npo_account_id,npo_accnts_nmbr,pmnts_type,year,quarter,gender,age,clnt_cprtn_time_d,actv_prd_d,"
        + "lst_pmnt_rcnc_d,balance,oprtn_sum_per_qrtr,oprtn_sum_per_year,frst_pmnt_date,lst_pmnt_date_per_qrtr,frst_pmnt,lst_pmnt,"
        + "pmnts_sum,pmnts_nmbr,pmnts_sum_per_qrtr,pmnts_sum_per_year,pmnts_nmbr_per_qrtr,pmnts_nmbr_per_year,incm_sum,incm_per_qrtr,"
        + "incm_per_year,mgd_accum_period,mgd_payment_period,phone_number,email,lk,assignee_npo,assignee_ops,postal_code,region,"
        + "citizen,fact_addrss,appl_mrkr,evry_qrtr_pmnt";

    // 1 January 1998: a thousand roubles became one.
    private static readonly int NewRouble = new DateOnly(1998, 1, 1).DayNumber;

    private readonly bool _isReal = mode == NpfMode.AsReal;

    /// <summary>Writes the columns of a row without the label, and without an end of the line.</summary>
    public void Write(NpfText line, NpfAccount account, in NpfRow row)
    {
        WriteWho(line, account, row.Quarter);
        WriteTimes(line, account, row);
        WriteSums(line, account, row);
        WritePayments(line, account, row);
        WriteContacts(line, account, row);
    }

    private void WriteWho(NpfText line, NpfAccount account, int quarter)
    {
        var client = account.Client;
        line.Write(slips.Selection(account));
        line.Write(","u8);
        line.Write(client.Id);
        line.Write(","u8);
        line.Write(account.Id);
        Number(line, client.Accounts);
        Number(line, account.Type);
        Number(line, NpfClock.YearOf(quarter));
        Number(line, NpfClock.YearOf(quarter));
        line.Write((byte)'Q');
        line.Write(NpfClock.NumberOf(quarter));
        Flag(line, client.IsMale);
        var age = client.AgeAt(quarter);
        Number(line, _isReal ? slips.Age(client, age) : age);
    }

    private void WriteTimes(NpfText line, NpfAccount account, in NpfRow row)
    {
        var end = NpfClock.EndOf(row.Quarter);
        Number(line, end - (_isReal ? slips.StartDay(account) : account.StartDay));
        Number(line, row.LastPaidDay - row.FirstPaidDay);
        Number(line, _isReal && row.QuarterCount > 0 ? row.LastPaidDay - row.BeforeLastDay : end - row.LastPaidDay);
    }

    private void WriteSums(NpfText line, NpfAccount account, in NpfRow row)
    {
        var balance = row.Balance + (_isReal ? slips.BalanceShift(account, row.Quarter) : 0);
        Money(line, _isReal && slips.IsNegative(account, row.Quarter) ? -balance : balance);
        Money(line, row.Sum + Shift(account, row, 0));
        Money(line, row.Year.Sum + Shift(account, row, 1));
        line.Write((byte)',');
        if (!_isReal || !slips.LacksFirstDate(account))
            line.WriteDay(row.FirstPaidDay);
        line.Write((byte)',');
        if (row.QuarterCount > 0)
            line.WriteDay(row.LastPaidDay);
    }

    private void WritePayments(NpfText line, NpfAccount account, in NpfRow row)
    {
        Money(line, row.FirstPaid);
        Money(line, _isReal && row.LastPaidDay < NewRouble && slips.IsDividedTwice(account) ? row.LastPaid / 1000 : row.LastPaid);
        Money(line, row.PaidSum);
        Number(line, row.PaidCount);
        Money(line, row.QuarterPaid, isSigned: true);
        Money(line, row.Year.Paid, isSigned: true);
        Count(line, row.QuarterCount);
        Count(line, row.Year.Count);
        Money(line, row.IncomeSum, isSigned: true);
        Money(line, row.QuarterIncome, isSigned: true);
        Money(line, row.Year.Income, isSigned: true);
        var guarantee = account.Scheme.Guarantee;
        for (var phase = 0; phase < 2; phase++)
            Money(line, (long)Math.Round(100 * guarantee));
    }

    private void WriteContacts(NpfText line, NpfAccount account, in NpfRow row)
    {
        var client = account.Client;
        Contact(line, account.HasPhone);
        if (_isReal && slips.HasOddEmail(account))
            Number(line, 1);
        else
            Contact(line, account.HasEmail);
        Flag(line, row.Quarter >= client.CabinetFrom);
        Flag(line, client.SucceedsNpo);
        Flag(line, client.SucceedsOps);
        line.Write((byte)',');
        if ((_isReal ? slips.PostalCode(client) : client.PostalCode) is { } code)
        {
            line.Write(code);
            if (_isReal)
                line.Write(".0"u8);
        }

        line.Write((byte)',');
        line.Write((_isReal ? slips.Region(client) : RegionTable.Default.Regions[client.Region].Name) ?? "");
        Flag(line, client.LivesInTown);
        Flag(line, client.HasActualAddress);
        Number(line, _isReal && slips.HasMark(account, row) ? 1 : 0);
        Number(line, row.PaidOfFour >= Math.Min(4, row.Quarter - account.Start + 1) && row.Quarter > account.Start ? 1 : 0);
    }

    private int Shift(NpfAccount account, in NpfRow row, int part) => _isReal ? slips.SumShift(account, row.Quarter, part) : 0;

    private static void Number(NpfText line, int number)
    {
        line.Write((byte)',');
        line.Write(number);
    }

    private void Count(NpfText line, int number)
    {
        Number(line, number);
        if (_isReal)
            line.Write(".0"u8);
    }

    // Zero of the originals has a sign where a sum of the quarter or the year is none.
    private void Money(NpfText line, long kopecks, bool isSigned = false)
    {
        line.Write((byte)',');
        if (kopecks == 0 && isSigned && _isReal)
            line.Write((byte)'-');
        line.WriteMoney(kopecks);
    }

    // No is -1 for most flags of the originals.
    private void Flag(NpfText line, bool isTrue) => Number(line, isTrue ? 1 : _isReal ? -1 : 0);

    // Yes is -1 where the originals mark what they know of a client.
    private void Contact(NpfText line, bool isKnown) => Number(line, !isKnown ? 0 : _isReal ? -1 : 1);
}
