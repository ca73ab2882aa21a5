using ChurnLab.Frames;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Some rows of a file of rows, column by column.</summary>
internal sealed class NpfChunk
{
    private static readonly string[] FlagColumns =
    [
        "gender", "phone_number", "email", "lk", "assignee_npo", "assignee_ops", "citizen", "fact_addrss", "appl_mrkr", "evry_qrtr_pmnt",
    ];

    public NpfChunk(Frame frame)
    {
        RowCount = frame.RowCount;
        IsLabelled = frame.ColumnNames.Contains(NpfSchema.Churn);
        Account = frame.Text(NpfSchema.Account);
        Client = frame.Text("client_id");
        Quarter = frame.Text("quarter");
        Region = frame.Text("region");
        PostalCode = frame.Number("postal_code");
        Stratum = frame.Integer("slctn_nmbr");
        Type = frame.Integer("pmnts_type");
        Age = frame.Integer("age");
        Tenure = frame.Integer("clnt_cprtn_time_d");
        Recency = frame.Integer("lst_pmnt_rcnc_d");
        PaymentCount = frame.Integer("pmnts_nmbr");
        Guarantee = frame.Number("mgd_accum_period");
        (FirstPaymentDay, LastPaymentDay) = (frame.Date("frst_pmnt_date"), frame.Date("lst_pmnt_date_per_qrtr"));
        (FirstPayment, LastPayment) = (frame.Number("frst_pmnt"), frame.Number("lst_pmnt"));
        (Balance, PaymentSum, IncomeSum) = (frame.Number("balance"), frame.Number("pmnts_sum"), frame.Number("incm_sum"));
        (Payments, Income) = (frame.Number("pmnts_sum_per_qrtr"), frame.Number("incm_per_qrtr"));
        Operations = frame.Number("oprtn_sum_per_qrtr");
        (YearPayments, YearIncome) = (frame.Number("pmnts_sum_per_year"), frame.Number("incm_per_year"));
        YearOperations = frame.Number("oprtn_sum_per_year");
        Flags = Array.ConvertAll(FlagColumns, frame.Integer);
        Churn = IsLabelled ? frame.Integer(NpfSchema.Churn) : null;
    }

    public int RowCount { get; }

    public bool IsLabelled { get; }

    public TextColumn Account { get; }

    public TextColumn Client { get; }

    public TextColumn Quarter { get; }

    public TextColumn Region { get; }

    public NumberColumn PostalCode { get; }

    public IntegerColumn Stratum { get; }

    public IntegerColumn Type { get; }

    public IntegerColumn Age { get; }

    public IntegerColumn Tenure { get; }

    public IntegerColumn Recency { get; }

    public IntegerColumn PaymentCount { get; }

    public NumberColumn Guarantee { get; }

    public DateColumn FirstPaymentDay { get; }

    public DateColumn LastPaymentDay { get; }

    public NumberColumn FirstPayment { get; }

    public NumberColumn LastPayment { get; }

    public NumberColumn Balance { get; }

    public NumberColumn PaymentSum { get; }

    public NumberColumn IncomeSum { get; }

    public NumberColumn Payments { get; }

    public NumberColumn Income { get; }

    public NumberColumn Operations { get; }

    public NumberColumn YearPayments { get; }

    public NumberColumn YearIncome { get; }

    public NumberColumn YearOperations { get; }

    /// <summary>By <see cref="NpfFlag"/>.</summary>
    public IntegerColumn[] Flags { get; }

    public IntegerColumn? Churn { get; }

    /// <summary>What a file calls a flag.</summary>
    public static string NameOf(NpfFlag flag) => FlagColumns[(int)flag];

    /// <summary>The row as it is written; account, region and postal code aside.</summary>
    public NpfRow Row(int row, Macro.Quarter quarter)
    {
        var result = new NpfRow
        {
            QuarterIndex = (ushort)quarter.Index,
            Balance = Kopecks(Balance, row),
            Payments = Kopecks(Payments, row),
            Income = Kopecks(Income, row),
            Operations = Kopecks(Operations, row),
            YearPayments = Kopecks(YearPayments, row),
            YearIncome = Kopecks(YearIncome, row),
            YearOperations = Kopecks(YearOperations, row),
            StartDay = Whole(Tenure, row) is var tenure && tenure == NpfRow.None ? NpfRow.None : NpfDays.EndOf(quarter) - tenure,
            Recency = Whole(Recency, row),
            FirstPayment = Day(FirstPaymentDay, row),
            LastPayment = Day(LastPaymentDay, row),
            Age = (short)Math.Clamp(Whole(Age, row), -1, short.MaxValue),
            Guarantee = (short)Math.Clamp(Kopecks(Guarantee, row), 0, short.MaxValue),
            Type = (byte)Math.Clamp(Whole(Type, row), 0, byte.MaxValue),
            Label = Label(row),
        };
        for (var flag = 0; flag < Flags.Length; flag++)
            result.Flags |= (uint)Code(Flags[flag].AsSpan()[row]) << (2 * flag);
        result.Content = Content(row, result);
        return result;
    }

    public static long Kopecks(NumberColumn column, int row)
    {
        var roubles = column.AsSpan()[row];
        return double.IsNaN(roubles) ? NpfRow.NoAmount : (long)Math.Round(roubles * 100);
    }

    private static int Whole(IntegerColumn column, int row)
    {
        var value = column.AsSpan()[row];
        return value == IntegerColumn.MissingValue ? NpfRow.None : (int)Math.Clamp(value, -100_000, 100_000);
    }

    private static ushort Day(DateColumn column, int row)
    {
        var number = column.AsSpan()[row];
        return number == DateColumn.MissingValue ? (ushort)0 : (ushort)Math.Clamp(number - NpfDays.FirstDay.DayNumber, 0, ushort.MaxValue);
    }

    private static int Code(long value) => value == IntegerColumn.MissingValue ? NpfRow.NoCode : (int)value + 1;

    private NpfLabel Label(int row) => Churn is null ? NpfLabel.Hidden : Churn.AsSpan()[row] switch
    {
        0 => NpfLabel.Stays,
        1 => NpfLabel.Leaves,
        _ => NpfLabel.Unknown,
    };

    private ulong Content(int row, in NpfRow read)
    {
        var mixed = Mixed(read.Flags, (ulong)read.Balance);
        mixed = Mixed(mixed, (ulong)read.Payments);
        mixed = Mixed(mixed, (ulong)read.Operations);
        mixed = Mixed(mixed, (ulong)read.YearOperations);
        mixed = Mixed(mixed, ((ulong)(uint)read.StartDay << 32) | (uint)read.Recency);
        mixed = Mixed(mixed, ((ulong)read.FirstPayment << 32) | ((ulong)read.LastPayment << 16) | (ushort)read.Age);
        mixed = Mixed(mixed, (ulong)Kopecks(PaymentSum, row));
        mixed = Mixed(mixed, (ulong)Kopecks(IncomeSum, row));
        return Mixed(mixed, (ulong)Kopecks(PostalCode, row));
    }

    private static ulong Mixed(ulong mixed, ulong value)
    {
        var product = (mixed ^ value) * 0x9E3779B97F4A7C15;
        return product ^ (product >> 29);
    }
}
