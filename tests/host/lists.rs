//! Items of the optional sections are taken out and put back with everything that names them.

use crate::given::{fixture, id};
use cairn::plan::list::{put_back, take_out};
use cairn::plan::{NamedIn, Plan};

#[test]
fn every_helper_comes_back_to_every_place() {
    for helper in fixture().helpers {
        let mut plan = fixture();
        let taken = plan.take_out_helper(&helper.id).unwrap();
        assert!(plan.helper(&helper.id).is_none());
        assert_eq!(plan.named_in(&helper.id), [], "{}", helper.name);
        plan.put_back_helper(taken.clone());
        assert_eq!(plan, fixture(), "{}", helper.name);
        plan.put_back_helper(taken);
        assert_eq!(plan, fixture(), "{} twice", helper.name);
    }
}

#[test]
fn somebody_named_meanwhile_stays() {
    let mut plan = fixture();
    let taken = plan.take_out_helper(&id("he_arch")).unwrap();
    plan.experiments[0].helper_id = Some(id("he_former"));
    plan.put_back_helper(taken);
    assert_eq!(plan.experiments[0].helper_id, Some(id("he_former")));
    assert_eq!(plan.tools[1].helper_id, Some(id("he_arch")));
}

#[test]
fn a_helper_stands_with_every_place_that_names_them() {
    let plan = fixture();
    let expected = [NamedIn::Tool(id("to_f09")), NamedIn::Experiment(id("ex_4mm"))];
    assert_eq!(plan.named_in(&id("he_arch")), expected);
    let expected = [NamedIn::Experiment(id("ex_9kd")), NamedIn::Opportunity(id("op_t6"))];
    assert_eq!(plan.named_in(&id("he_former")), expected);
    assert_eq!(plan.named_in(&id("nobody")), []);
}

#[test]
fn every_skill_comes_back_to_its_experiment() {
    for skill in fixture().learned_skills {
        let mut plan = fixture();
        let taken = plan.take_out_skill(&skill.id).unwrap();
        assert!(plan.experiments.iter().all(|it| it.learned_skill_id.as_ref() != Some(&skill.id)));
        plan.put_back_skill(taken);
        assert_eq!(plan, fixture(), "{}", skill.name);
    }
}

#[test]
fn a_line_comes_back_to_its_place() {
    let plan = fixture();
    for (at, line) in plan.warm_up.more_of.iter().enumerate() {
        let mut lines = plan.warm_up.more_of.clone();
        let taken = take_out(&mut lines, &line.id).unwrap();
        assert_eq!(lines.len(), plan.warm_up.more_of.len() - 1);
        put_back(&mut lines, taken.clone());
        put_back(&mut lines, taken);
        assert_eq!(lines, plan.warm_up.more_of, "line {at}");
    }
}

#[test]
fn what_is_not_there_takes_nothing() {
    let mut plan = Plan::default();
    assert!(plan.take_out_helper(&id("gone")).is_none() && plan.take_out_skill(&id("gone")).is_none());
    assert!(take_out(&mut plan.seeking, &id("gone")).is_none());
    assert_eq!(plan, Plan::default());
}
