//! Weighing: a *no* asks for advice first, and every decision has its day.

use crate::given::{date, id};
use cairn::plan::{Advice, AdviceStatus, DecisionAnswer, Opportunity};

#[test]
fn a_no_asks_for_advice_first() {
    check("nothing", None, false);
    check("asked nobody", Some(advice(Some(AdviceStatus::Asked), None, "Go")), false);
    check("asked, nothing said", Some(advice(Some(AdviceStatus::Asked), Some("he"), " \n")), false);
    check("asked", Some(advice(Some(AdviceStatus::Asked), Some("he"), "Take it")), true);
    check("skipped on purpose", Some(advice(Some(AdviceStatus::Skipped), None, "")), true);
    check("a newer word", Some(advice(Some(AdviceStatus::Other("dreamt".into())), Some("he"), "Go")), false);
    check("no status", Some(advice(None, Some("he"), "Go")), false);

    fn advice(status: Option<AdviceStatus>, helper: Option<&str>, said: &str) -> Advice {
        Advice { status, helper_id: helper.map(id), said: said.into(), ..Advice::default() }
    }

    fn check(what: &str, advice: Option<Advice>, may: bool) {
        let mut opportunity = Opportunity { advice, ..Opportunity::default() };
        assert_eq!(opportunity.may_say_no(), may, "{what}");
        assert_eq!(opportunity.decide(DecisionAnswer::No, date("2026-11-22")), may, "{what}");
        assert_eq!(opportunity.decisions.len(), usize::from(may), "{what}");
    }
}

#[test]
fn every_other_answer_is_free() {
    for answer in [DecisionAnswer::Yes, DecisionAnswer::Later, DecisionAnswer::Other("perhaps".into())] {
        let mut opportunity = Opportunity::default();
        assert!(opportunity.decide(answer.clone(), date("2026-11-22")));
        assert_eq!(opportunity.decision().and_then(|it| it.answer.clone()), Some(answer));
    }
}

#[test]
fn a_mind_changed_on_the_same_day_is_one_decision() {
    let mut opportunity = Opportunity::default();
    opportunity.decide(DecisionAnswer::Later, date("2026-11-22"));
    opportunity.decisions[0].why = "After the move".into();
    opportunity.decide(DecisionAnswer::Yes, date("2026-11-22"));
    assert_eq!(opportunity.decisions.len(), 1);
    assert_eq!(opportunity.decisions[0].why, "After the move");
    opportunity.decide(DecisionAnswer::Later, date("2026-11-23"));
    let held: Vec<_> = opportunity.decisions.iter().map(|it| (it.answer.clone(), it.on)).collect();
    assert_eq!(
        held,
        [
            (Some(DecisionAnswer::Yes), Some(date("2026-11-22"))),
            (Some(DecisionAnswer::Later), Some(date("2026-11-23"))),
        ]
    );
}
