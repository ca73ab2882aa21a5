using ChurnLab.Frames;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Bank;

/// <summary>What the bank's file must hold.</summary>
public static class BankSchema
{
    /// <summary>Columns under the names of <see cref="BankColumns"/>, found in a file also by their original names.</summary>
    public static FrameSchema Instance { get; } = new(new[]
    {
        SchemaColumn.Integer(BankColumns.UserId).From("USERID").NotMissing(),
        SchemaColumn.Integer(BankColumns.Score).NotMissing().Between(0, 1000),
        SchemaColumn.Text(BankColumns.City).NotMissing(),
        SchemaColumn.Text(BankColumns.Gender).NotMissing().OneOf("Ж", "М"),
        SchemaColumn.Integer(BankColumns.Age).Between(0, 120),
        SchemaColumn.Integer(BankColumns.Equity).NotMissing().AtLeast(0),
        SchemaColumn.Number(BankColumns.Balance),
        SchemaColumn.Integer(BankColumns.Products).NotMissing().AtLeast(0),
        SchemaColumn.Boolean(BankColumns.CreditCard).NotMissing(),
        SchemaColumn.Boolean(BankColumns.LastActivity).NotMissing(),
        SchemaColumn.Number(BankColumns.EstimatedSalary).NotMissing().AtLeast(0),
        SchemaColumn.Boolean(BankColumns.Churn).NotMissing(),
    }.Select(column => column.Described(StudyTexts.Get("Bank.Column." + column.Name))));
}
